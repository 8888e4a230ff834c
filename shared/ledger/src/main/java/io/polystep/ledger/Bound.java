package io.polystep.ledger;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A limit on a stored number as it is before the write; a number that is not stored counts as zero.
 *
 * @param attribute which number
 * @param comparison {@code <=}, {@code >=} or {@code =}
 * @param limit the least, most or only number that passes
 */
record Bound(String attribute, String comparison, BigInteger limit) {
    private static final String AT_MOST = "<=";
    private static final String AT_LEAST = ">=";
    private static final String EXACTLY = "=";

    static Bound atMost(Field<?> field, long limit) {
        return new Bound(field.name(), AT_MOST, BigInteger.valueOf(limit));
    }

    static Bound atLeast(Field<?> field, BigInteger limit) {
        return new Bound(field.name(), AT_LEAST, limit);
    }

    static Bound exactly(Field<?> field, long only) {
        return new Bound(field.name(), EXACTLY, BigInteger.valueOf(only));
    }

    /** As part of a condition. DynamoDB calls every comparison with a missing number false, so absence is asked for. */
    String expression() {
        String compare = "#" + attribute + " " + comparison + " " + placeholder();
        return passes(BigInteger.ZERO) ? "(attribute_not_exists(#" + attribute + ") OR " + compare + ")" : compare;
    }

    String placeholder() {
        return switch (comparison) {
            case AT_MOST -> ":most_" + attribute;
            case AT_LEAST -> ":least_" + attribute;
            default -> ":only_" + attribute;
        };
    }

    /** Why it does not hold for this item, or empty when it does. */
    Optional<String> broken(Map<String, AttributeValue> found) {
        BigInteger value = found.containsKey(attribute)
                ? Kinds.WHOLE.named(attribute).transformTo(found.get(attribute))
                : BigInteger.ZERO;
        return passes(value)
                ? Optional.empty()
                : Optional.of(attribute + ": expected " + comparison + " " + limit + ", found " + value);
    }

    private boolean passes(BigInteger value) {
        int order = value.compareTo(limit);
        return switch (comparison) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            default -> order == 0;
        };
    }
}
