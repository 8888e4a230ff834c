package io.polystep.ledger;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A limit on a stored number as it is before the write; a number that is not stored counts as zero.
 *
 * @param attribute which number
 * @param comparison {@code <=} or {@code >=}
 * @param limit the least or most that passes
 */
record Bound(String attribute, String comparison, BigInteger limit) {
    private static final String AT_MOST = "<=";
    private static final String AT_LEAST = ">=";

    static Bound atMost(Field<?> field, long limit) {
        return new Bound(field.name(), AT_MOST, BigInteger.valueOf(limit));
    }

    static Bound atLeast(Field<?> field, BigInteger limit) {
        return new Bound(field.name(), AT_LEAST, limit);
    }

    /** As part of a condition. DynamoDB calls every comparison with a missing number false, so absence is asked for. */
    String expression() {
        String compare = "#" + attribute + " " + comparison + " " + placeholder();
        return passes(BigInteger.ZERO) ? "(attribute_not_exists(#" + attribute + ") OR " + compare + ")" : compare;
    }

    String placeholder() {
        return (comparison.equals(AT_MOST) ? ":most_" : ":least_") + attribute;
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
        return comparison.equals(AT_MOST) ? order <= 0 : order >= 0;
    }
}
