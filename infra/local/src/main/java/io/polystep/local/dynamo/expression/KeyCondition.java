package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a query asks of the key: one partition, and perhaps an interval of the sort key.
 *
 * @param partition value of the partition key
 * @param interval what the sort key must satisfy, null for all
 */
public record KeyCondition(
        AttributeValue partition, @Nullable Interval interval) {

    /**
     * An interval of sort keys.
     *
     * @param low no key before this one is in it; null when unknown
     * @param condition decides membership
     */
    public record Interval(@Nullable AttributeValue low, Condition condition) {}

    static KeyCondition of(Condition condition, String partitionName, @Nullable String sortName) {
        List<Condition> parts = new ArrayList<>();
        flatten(condition, parts);
        AttributeValue partition = null;
        Interval interval = null;
        for (Condition part : parts) {
            String name = keyOf(part);
            if (name.equals(partitionName) && partition == null) {
                partition = equalTo(part);
            } else if (name.equals(sortName) && interval == null) {
                interval = interval(part);
            } else {
                throw invalid("Query condition missed key schema element or names one twice: " + name);
            }
        }
        if (partition == null) {
            throw invalid("Query condition missed key schema element: " + partitionName);
        }
        return new KeyCondition(partition, interval);
    }

    private static void flatten(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.And(Condition left, Condition right)) {
            flatten(left, parts);
            flatten(right, parts);
        } else {
            parts.add(condition);
        }
    }

    private static String keyOf(Condition part) {
        return switch (part) {
            case Condition.Comparison(Operand.Path(DocumentPath path), var comparator, Operand.Literal literal)
            when path.elements().size() == 1 && comparator != Condition.Comparator.NOT_EQUAL -> path.root();
            case Condition.Between(Operand.Path(DocumentPath path), Operand.Literal low, Operand.Literal high)
            when path.elements().size() == 1 -> path.root();
            case Condition.BeginsWith(Operand.Path(DocumentPath path), Operand.Literal prefix)
            when path.elements().size() == 1 -> path.root();
            default -> throw invalid("Query key condition not supported");
        };
    }

    private static AttributeValue equalTo(Condition part) {
        if (part instanceof Condition.Comparison(Operand left, var comparator, Operand.Literal(AttributeValue value))
                && comparator == Condition.Comparator.EQUAL) {
            return value;
        }
        throw invalid("Query key condition not supported: the partition key takes = only");
    }

    private static Interval interval(Condition part) {
        return switch (part) {
            case Condition.Comparison(Operand left, var comparator, Operand.Literal(AttributeValue value)) ->
                new Interval(isFromBelow(comparator) ? null : value, part);
            case Condition.Between(Operand value, Operand.Literal(AttributeValue low), Operand high) ->
                new Interval(low, part);
            case Condition.BeginsWith(Operand value, Operand.Literal(AttributeValue prefix)) ->
                new Interval(prefix, part);
            default -> throw invalid("Query key condition not supported");
        };
    }

    private static boolean isFromBelow(Condition.Comparator comparator) {
        return comparator == Condition.Comparator.LESS || comparator == Condition.Comparator.LESS_OR_EQUAL;
    }

    private static RuntimeException invalid(String message) {
        return Rejection.validation("Invalid KeyConditionExpression: " + message);
    }
}
