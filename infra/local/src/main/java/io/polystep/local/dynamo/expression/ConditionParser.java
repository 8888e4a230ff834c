package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads a condition: OR binds loosest, then AND, then NOT. */
final class ConditionParser {
    private static final int MAX_CHOICES = 100;
    private static final Set<String> TYPES = Set.of("S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL");

    private final Cursor cursor;
    private int groupStart = -1;
    private int groupEnd = -1;

    ConditionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Condition parse() {
        Condition condition = either();
        cursor.expectEnd();
        return condition;
    }

    private Condition either() {
        Condition left = both();
        while (cursor.acceptKeyword("OR")) {
            left = new Condition.Or(left, both());
        }
        return left;
    }

    private Condition both() {
        Condition left = negated();
        while (cursor.acceptKeyword("AND")) {
            left = new Condition.And(left, negated());
        }
        return left;
    }

    private Condition negated() {
        return cursor.acceptKeyword("NOT") ? new Condition.Not(negated()) : primary();
    }

    private Condition primary() {
        if (cursor.peek().isSymbol("(")) {
            return group();
        }
        boolean isSize = cursor.peek().text().equals("size");
        return cursor.atFunction() && !isSize ? function(cursor.next().text()) : comparison();
    }

    /** The service refuses doubled brackets, so that a sloppy generator is noticed here and not on the first day there. */
    private Condition group() {
        int start = cursor.position();
        cursor.expectSymbol("(");
        Condition inner = either();
        cursor.expectSymbol(")");
        int end = cursor.position();
        if (groupStart == start + 1 && groupEnd == end - 1) {
            throw cursor.invalid("The expression has redundant parentheses;");
        }
        groupStart = start;
        groupEnd = end;
        return inner;
    }

    private Condition function(String name) {
        cursor.expectSymbol("(");
        Condition condition = switch (name) {
            case "attribute_exists" -> new Condition.Exists(cursor.path());
            case "attribute_not_exists" -> new Condition.NotExists(cursor.path());
            case "attribute_type" -> hasType();
            case "begins_with" -> beginsWith();
            case "contains" -> contains();
            default -> throw cursor.invalid("Invalid function name; function: " + name);
        };
        cursor.expectSymbol(")");
        return condition;
    }

    private Condition hasType() {
        DocumentPath path = cursor.path();
        cursor.expectSymbol(",");
        AttributeValue type = cursor.value();
        if (type.s() == null || !TYPES.contains(type.s())) {
            throw cursor.invalid("Invalid attribute type name found; type: " + type.s() + ", valid types: " + TYPES);
        }
        return new Condition.HasType(path, type.s());
    }

    private Condition beginsWith() {
        Operand value = operand();
        cursor.expectSymbol(",");
        Operand prefix = operand();
        if (prefix instanceof Operand.Literal(AttributeValue literal) && literal.s() == null && literal.b() == null) {
            throw wrongType("begins_with", literal);
        }
        return new Condition.BeginsWith(value, prefix);
    }

    private Condition contains() {
        Operand container = operand();
        cursor.expectSymbol(",");
        return new Condition.Contains(container, operand());
    }

    private Condition comparison() {
        Operand left = operand();
        if (cursor.acceptKeyword("BETWEEN")) {
            return between(left);
        }
        if (cursor.acceptKeyword("IN")) {
            return new Condition.In(left, choices());
        }
        String symbol = cursor.peek().text();
        Condition.Comparator comparator = comparator(symbol);
        cursor.next();
        Operand right = operand();
        if (comparator != Condition.Comparator.EQUAL && comparator != Condition.Comparator.NOT_EQUAL) {
            requireOrdered(symbol, left);
            requireOrdered(symbol, right);
        }
        return new Condition.Comparison(left, comparator, right);
    }

    private Condition between(Operand value) {
        Operand low = operand();
        cursor.expectKeyword("AND");
        Operand high = operand();
        requireOrdered("BETWEEN", low);
        requireOrdered("BETWEEN", high);
        if (low instanceof Operand.Literal(AttributeValue from) && high instanceof Operand.Literal(AttributeValue to)) {
            requireBounds(from, to);
        }
        return new Condition.Between(value, low, high);
    }

    private void requireBounds(AttributeValue from, AttributeValue to) {
        if (from.type() != to.type() || Scalars.compare(from, to) > 0) {
            throw cursor.invalid("The BETWEEN operator requires upper bound to be greater than or equal to lower bound"
                    + " and of the same type");
        }
    }

    private List<Operand> choices() {
        List<Operand> choices = new ArrayList<>();
        cursor.expectSymbol("(");
        do {
            choices.add(operand());
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        if (choices.size() > MAX_CHOICES) {
            throw cursor.invalid(
                    "The IN operator is provided with too many operands; number of operands: " + choices.size());
        }
        return List.copyOf(choices);
    }

    private Condition.Comparator comparator(String symbol) {
        return switch (symbol) {
            case "=" -> Condition.Comparator.EQUAL;
            case "<>" -> Condition.Comparator.NOT_EQUAL;
            case "<" -> Condition.Comparator.LESS;
            case "<=" -> Condition.Comparator.LESS_OR_EQUAL;
            case ">" -> Condition.Comparator.GREATER;
            case ">=" -> Condition.Comparator.GREATER_OR_EQUAL;
            default -> throw cursor.syntaxError("a comparison");
        };
    }

    private Operand operand() {
        if (cursor.atValue()) {
            return new Operand.Literal(cursor.value());
        }
        if (cursor.atFunction()) {
            return size();
        }
        return new Operand.Path(cursor.path());
    }

    private Operand size() {
        String name = cursor.next().text();
        if (!name.equals("size")) {
            throw cursor.invalid("The function is not allowed to be used this way in an expression; function: " + name);
        }
        cursor.expectSymbol("(");
        DocumentPath path = cursor.path();
        cursor.expectSymbol(")");
        return new Operand.Size(path);
    }

    private void requireOrdered(String operator, Operand operand) {
        if (operand instanceof Operand.Literal(AttributeValue literal) && !Scalars.isOrdered(literal)) {
            throw wrongType(operator, literal);
        }
    }

    private RuntimeException wrongType(String operator, AttributeValue literal) {
        return cursor.invalid("Incorrect operand type for operator or function; operator or function: " + operator
                + ", operand type: " + literal.type());
    }
}
