package io.polystep.local.dynamo.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The one form in which values are stored and compared: numbers without superfluous zeros, sets sorted. With it,
 * {@code AttributeValue.equals} is the service's equality. Values that the service refuses are validation errors.
 */
public final class Canonical {
    private static final int MAX_DEPTH = 32;

    private Canonical() {}

    /** All attributes of an item in canonical form; unmodifiable. */
    public static Map<String, AttributeValue> item(Map<String, AttributeValue> item) {
        LinkedHashMap<String, AttributeValue> result = LinkedHashMap.newLinkedHashMap(item.size());
        item.forEach((name, value) -> result.put(name, value(value, 0)));
        return new Measured(result);
    }

    /** One value in canonical form. */
    public static AttributeValue value(AttributeValue value) {
        return value(value, 0);
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> values, int depth) {
        Map<String, AttributeValue> result = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach((name, value) -> result.put(name, value(value, depth)));
        return Collections.unmodifiableMap(result);
    }

    private static AttributeValue value(AttributeValue value, int depth) {
        if (depth > MAX_DEPTH) {
            throw Rejection.validation("Nesting Levels have exceeded supported limits");
        }
        return switch (value.type()) {
            case S, B, BOOL -> value;
            case N -> Numbers.value(Numbers.of(value));
            case NUL -> requireTrue(value);
            case SS -> AttributeValue.fromSs(set(value.ss(), AttributeValue::fromS, AttributeValue::s));
            case NS -> AttributeValue.fromNs(set(numbers(value.ns()), AttributeValue::fromN, AttributeValue::n));
            case BS -> AttributeValue.fromBs(set(value.bs(), AttributeValue::fromB, AttributeValue::b));
            case L -> AttributeValue.fromL(list(value.l(), depth + 1));
            case M -> AttributeValue.fromM(map(value.m(), depth + 1));
            case UNKNOWN_TO_SDK_VERSION ->
                throw Rejection.validation(
                        "Supplied AttributeValue is empty, must contain exactly one of the" + " supported datatypes");
        };
    }

    private static AttributeValue requireTrue(AttributeValue value) {
        if (!value.nul()) {
            throw Rejection.validation("One or more parameter values were invalid: Null attribute value types must"
                    + " have the value of true");
        }
        return value;
    }

    private static List<String> numbers(Collection<String> texts) {
        return texts.stream()
                .map(text -> Numbers.value(Numbers.parse(text)).n())
                .toList();
    }

    private static List<AttributeValue> list(List<AttributeValue> values, int depth) {
        List<AttributeValue> result = new ArrayList<>(values.size());
        values.forEach(value -> result.add(value(value, depth)));
        return result;
    }

    private static <T> List<T> set(
            List<T> elements, Function<T, AttributeValue> wrap, Function<AttributeValue, T> unwrap) {
        if (elements.isEmpty()) {
            throw Rejection.validation("One or more parameter values were invalid: An set may not be empty");
        }
        if (new HashSet<>(elements).size() != elements.size()) {
            throw Rejection.validation(
                    "One or more parameter values were invalid: Input collection contains duplicates");
        }
        return elements.stream().map(wrap).sorted(Scalars.ORDER).map(unwrap).toList();
    }

    /** The elements of a set as scalars; only for SS, NS and BS. */
    public static List<AttributeValue> elements(AttributeValue set) {
        return switch (set.type()) {
            case SS -> set.ss().stream().map(AttributeValue::fromS).toList();
            case NS -> set.ns().stream().map(AttributeValue::fromN).toList();
            case BS -> set.bs().stream().map(AttributeValue::fromB).toList();
            default -> throw new IllegalArgumentException("Expected a set, found " + set.type());
        };
    }

    /** A set of the type of {@code like} with these elements, not empty. */
    public static AttributeValue setLike(AttributeValue like, Collection<AttributeValue> elements) {
        List<AttributeValue> sorted = elements.stream().sorted(Scalars.ORDER).toList();
        return switch (like.type()) {
            case SS ->
                AttributeValue.fromSs(sorted.stream().map(AttributeValue::s).toList());
            case NS ->
                AttributeValue.fromNs(sorted.stream().map(AttributeValue::n).toList());
            case BS -> AttributeValue.fromBs(bytes(sorted));
            default -> throw new IllegalArgumentException("Expected a set, found " + like.type());
        };
    }

    private static List<SdkBytes> bytes(List<AttributeValue> values) {
        return values.stream().map(AttributeValue::b).toList();
    }

    /** True for SS, NS and BS. */
    public static boolean isSet(AttributeValue value) {
        return switch (value.type()) {
            case SS, NS, BS -> true;
            default -> false;
        };
    }
}
