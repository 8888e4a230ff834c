package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Canonical;
import io.polystep.local.dynamo.value.Scalars;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Applies a condition to an item. */
final class ConditionEvaluator {
    private final Map<String, AttributeValue> item;

    ConditionEvaluator(Map<String, AttributeValue> item) {
        this.item = item;
    }

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.And(Condition left, Condition right) -> holds(left) && holds(right);
            case Condition.Or(Condition left, Condition right) -> holds(left) || holds(right);
            case Condition.Not(Condition inner) -> !holds(inner);
            case Condition.Exists(DocumentPath path) -> Documents.get(item, path) != null;
            case Condition.NotExists(DocumentPath path) -> Documents.get(item, path) == null;
            case Condition.HasType(DocumentPath path, String type) -> hasType(Documents.get(item, path), type);
            case Condition.Comparison(Operand left, Condition.Comparator comparator, Operand right) ->
                compares(value(left), comparator, value(right));
            case Condition.Between(Operand value, Operand low, Operand high) ->
                compares(value(value), Condition.Comparator.GREATER_OR_EQUAL, value(low))
                        && compares(value(value), Condition.Comparator.LESS_OR_EQUAL, value(high));
            case Condition.In in -> isOneOf(in);
            case Condition.BeginsWith(Operand value, Operand prefix) -> beginsWith(value(value), value(prefix));
            case Condition.Contains(Operand container, Operand part) -> contains(value(container), value(part));
        };
    }

    private boolean isOneOf(Condition.In in) {
        AttributeValue value = value(in.value());
        return value != null && in.choices().stream().anyMatch(choice -> value.equals(value(choice)));
    }

    private static boolean hasType(@Nullable AttributeValue value, String type) {
        if (value == null) {
            return false;
        }
        String found =
                value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
        return found.equals(type);
    }

    static boolean compares(
            @Nullable AttributeValue left, Condition.Comparator comparator, @Nullable AttributeValue right) {
        boolean equal = left != null && left.equals(right);
        return switch (comparator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS -> ordered(left, right) && order(left, right) < 0;
            case LESS_OR_EQUAL -> ordered(left, right) && order(left, right) <= 0;
            case GREATER -> ordered(left, right) && order(left, right) > 0;
            case GREATER_OR_EQUAL -> ordered(left, right) && order(left, right) >= 0;
        };
    }

    private static int order(@Nullable AttributeValue left, @Nullable AttributeValue right) {
        return left == null || right == null ? 0 : Scalars.compare(left, right);
    }

    private static boolean ordered(@Nullable AttributeValue left, @Nullable AttributeValue right) {
        return left != null && right != null && left.type() == right.type() && Scalars.isOrdered(left);
    }

    static boolean beginsWith(@Nullable AttributeValue value, @Nullable AttributeValue prefix) {
        if (value == null || prefix == null || value.type() != prefix.type()) {
            return false;
        }
        return switch (value.type()) {
            case S -> value.s().startsWith(prefix.s());
            case B -> startsWith(value.b().asByteArrayUnsafe(), prefix.b().asByteArrayUnsafe());
            default -> false;
        };
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean contains(@Nullable AttributeValue container, @Nullable AttributeValue part) {
        if (container == null || part == null) {
            return false;
        }
        return switch (container.type()) {
            case S -> part.s() != null && container.s().contains(part.s());
            case B ->
                part.b() != null
                        && hasPart(container.b().asByteArrayUnsafe(), part.b().asByteArrayUnsafe());
            case SS, NS, BS -> Canonical.elements(container).contains(part);
            case L -> container.l().contains(part);
            default -> false;
        };
    }

    private static boolean hasPart(byte[] bytes, byte[] part) {
        for (int from = 0; from <= bytes.length - part.length; from++) {
            if (Arrays.equals(bytes, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable AttributeValue value(Operand operand) {
        return switch (operand) {
            case Operand.Literal(AttributeValue literal) -> literal;
            case Operand.Path(DocumentPath path) -> Documents.get(item, path);
            case Operand.Size(DocumentPath path) -> size(Documents.get(item, path));
        };
    }

    private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.type()) {
            case S -> number(value.s().codePointCount(0, value.s().length()));
            case B -> number(value.b().asByteArrayUnsafe().length);
            case SS, NS, BS -> number(Canonical.elements(value).size());
            case L -> number(value.l().size());
            case M -> number(value.m().size());
            default -> null;
        };
    }

    private static AttributeValue number(int size) {
        return AttributeValue.fromN(Integer.toString(size));
    }
}
