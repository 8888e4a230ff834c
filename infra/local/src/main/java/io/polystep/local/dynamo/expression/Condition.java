package io.polystep.local.dynamo.expression;

import java.util.List;

/** A condition on an item. */
public sealed interface Condition {
    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {}

    /** One holds at least. */
    record Or(Condition left, Condition right) implements Condition {}

    /** It does not hold. */
    record Not(Condition inner) implements Condition {}

    /** Two values compare so. */
    record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {}

    /** A value lies between two others, both included. */
    record Between(Operand value, Operand low, Operand high) implements Condition {}

    /** A value equals one of 1 to 100 others. */
    record In(Operand value, List<Operand> choices) implements Condition {}

    /** Something is at the path. */
    record Exists(DocumentPath path) implements Condition {}

    /** Nothing is at the path. */
    record NotExists(DocumentPath path) implements Condition {}

    /** The value at the path has the type named S, N, B, SS, NS, BS, M, L, BOOL or NULL. */
    record HasType(DocumentPath path, String type) implements Condition {}

    /** A text or binary starts with another. */
    record BeginsWith(Operand value, Operand prefix) implements Condition {}

    /** A text has a part, or a set or list an element. */
    record Contains(Operand container, Operand part) implements Condition {}

    /** Ways to compare. */
    enum Comparator {
        /** Same type and value. */
        EQUAL,
        /** Not the same, or not there. */
        NOT_EQUAL,
        /** Before. */
        LESS,
        /** Before or the same. */
        LESS_OR_EQUAL,
        /** After. */
        GREATER,
        /** After or the same. */
        GREATER_OR_EQUAL
    }
}
