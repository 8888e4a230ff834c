package io.polystep.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * A change of the counters of one item, made where the item is. Every counter of the item is named, even when it gains
 * nothing, so that a stored item never lacks one. Each counter at most once.
 */
final class Counting {
    private final Key key;
    private final Map<String, BigInteger> added = new HashMap<>();
    private final Map<String, AttributeValue> set = new HashMap<>();
    private final Map<String, AttributeValue> included = new HashMap<>();
    private final List<Bound> bounds = new ArrayList<>();

    Counting(Key key) {
        this.key = key;
        // An item of a newer layout may count in another way.
        bounds.add(Bound.atMost(Envelope.SCHEMA, Envelope.SCHEMA_VERSION));
    }

    /** Adds to a counter that may have any sign. */
    Counting add(Field<?> counter, BigInteger amount) {
        added.put(counter.name(), amount);
        return this;
    }

    /** Adds to a counter that must not end below zero by this. */
    Counting addNotBelowZero(Field<?> counter, BigInteger amount) {
        if (amount.signum() < 0) {
            bounds.add(Bound.atLeast(counter, amount.negate()));
        }
        return add(counter, amount);
    }

    /** Allows the write only while this holds. */
    Counting within(Bound bound) {
        bounds.add(bound);
        return this;
    }

    /** Sets an attribute that is no counter. */
    <V> Counting set(Field<V> field, V value) {
        set.put(field.name(), field.kind().transformFrom(value));
        return this;
    }

    /** Adds texts to a set of texts. */
    Counting include(Field<Set<String>> field, Set<String> texts) {
        included.put(field.name(), field.kind().transformFrom(texts));
        return this;
    }

    Condition condition() {
        return Condition.bounds(bounds);
    }

    Update update(Store store) {
        add(Envelope.REVISION, BigInteger.ONE);
        set(Envelope.SCHEMA, Envelope.SCHEMA_VERSION);
        set(Envelope.UPDATED_BY, store.writer().toString());
        set(Envelope.UPDATED_AT, store.clock().instant());
        Condition condition = condition();
        Map<String, String> names = new HashMap<>(condition.names());
        Stream.of(added, set, included).forEach(named -> named.keySet().forEach(name -> names.put("#" + name, name)));
        Map<String, AttributeValue> values = new HashMap<>(condition.values());
        values.putAll(prefixed(set));
        values.putAll(prefixed(included));
        added.forEach((name, amount) -> values.put(":" + name, AttributeValue.fromN(amount.toString())));
        return Update.builder()
                .tableName(store.table())
                .key(key.attributes())
                .updateExpression("SET " + each(set, " = ") + " ADD " + each(additions(), " "))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private Map<String, Object> additions() {
        Map<String, Object> additions = new HashMap<>(added);
        additions.putAll(included);
        return additions;
    }

    private static Map<String, AttributeValue> prefixed(Map<String, AttributeValue> values) {
        return values.entrySet().stream().collect(Collectors.toMap(entry -> ":" + entry.getKey(), Map.Entry::getValue));
    }

    private static String each(Map<String, ?> attributes, String between) {
        return attributes.keySet().stream()
                .sorted()
                .map(name -> "#" + name + between + ":" + name)
                .collect(Collectors.joining(", "));
    }
}
