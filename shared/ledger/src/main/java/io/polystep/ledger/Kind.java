package io.polystep.ledger;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values of one type are stored. Reading checks: an attribute of another DynamoDB type, or a value that the domain
 * refuses, is an {@link IllegalArgumentException} that names the attribute; so is an amount, on writing, that could not be
 * read again.
 */
record Kind<V>(
        EnhancedType<V> type,
        AttributeValueType attributeValueType,
        Function<V, AttributeValue> writing,
        Function<AttributeValue, V> reading)
        implements AttributeConverter<V> {

    /** Values stored as text. */
    static <V> Kind<V> text(Class<V> type, Function<V, String> write, Function<String, V> read) {
        return new Kind<>(
                EnhancedType.of(type),
                AttributeValueType.S,
                value -> AttributeValue.fromS(write.apply(value)),
                stored -> read.apply(require(AttributeValue.Type.S, stored).s()));
    }

    /** Constants stored by name. */
    static <E extends Enum<E>> Kind<E> constant(Class<E> type) {
        return text(type, Enum::name, name -> Enum.valueOf(type, name));
    }

    /** Values stored as whole numbers. */
    static <V> Kind<V> number(Class<V> type, Function<V, String> write, Function<String, V> read) {
        return new Kind<>(
                EnhancedType.of(type),
                AttributeValueType.N,
                value -> AttributeValue.fromN(write.apply(value)),
                stored -> read.apply(require(AttributeValue.Type.N, stored).n()));
    }

    /** Records stored as a map of attributes. */
    static <V> Kind<V> map(Class<V> type, Shape<V> shape) {
        return new Kind<>(
                EnhancedType.of(type),
                AttributeValueType.M,
                value -> AttributeValue.fromM(shape.write(value)),
                stored -> shape.read(require(AttributeValue.Type.M, stored).m()));
    }

    /** Lists of one kind. */
    static <V> Kind<List<V>> list(Kind<V> element) {
        return new Kind<>(
                EnhancedType.listOf(element.type),
                AttributeValueType.L,
                values -> AttributeValue.fromL(
                        values.stream().map(element.writing).toList()),
                stored -> require(AttributeValue.Type.L, stored).l().stream()
                        .map(element.reading)
                        .toList());
    }

    /** The same kind with errors that name {@code attribute}. */
    Kind<V> named(String attribute) {
        return new Kind<>(type, attributeValueType, naming(attribute, writing), naming(attribute, reading));
    }

    private static <A, B> Function<A, B> naming(String attribute, Function<A, B> conversion) {
        return value -> {
            try {
                return conversion.apply(value);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException bad) {
                throw new IllegalArgumentException(attribute + ": " + bad.getMessage(), bad);
            }
        };
    }

    static AttributeValue require(AttributeValue.Type expected, AttributeValue stored) {
        if (stored.type() != expected) {
            throw new IllegalArgumentException("expected type " + expected + ", found " + stored.type());
        }
        return stored;
    }

    @Override
    public AttributeValue transformFrom(V value) {
        return writing.apply(value);
    }

    @Override
    public V transformTo(AttributeValue stored) {
        return reading.apply(stored);
    }
}
