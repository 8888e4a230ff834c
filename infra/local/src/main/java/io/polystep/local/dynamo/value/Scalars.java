package io.polystep.local.dynamo.value;

import java.util.Arrays;
import java.util.Comparator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The order of strings (by UTF-8 bytes), numbers (by value) and binaries (by unsigned bytes). */
public final class Scalars {
    /** Orders two scalars of one type; of two types, by type. */
    public static final Comparator<AttributeValue> ORDER = Scalars::compare;

    private Scalars() {}

    /** True for the types that have an order and may be keys: S, N, B. */
    public static boolean isOrdered(AttributeValue value) {
        return switch (value.type()) {
            case S, N, B -> true;
            default -> false;
        };
    }

    /** Negative, zero or positive as {@code left} is before, equal to or after {@code right}. */
    public static int compare(AttributeValue left, AttributeValue right) {
        if (left.type() != right.type()) {
            return left.type().compareTo(right.type());
        }
        return switch (left.type()) {
            case S -> compareText(left.s(), right.s());
            case N -> Numbers.of(left).compareTo(Numbers.of(right));
            case B ->
                Arrays.compareUnsigned(left.b().asByteArrayUnsafe(), right.b().asByteArrayUnsafe());
            default -> throw new IllegalArgumentException("Expected S, N or B, found " + left.type());
        };
    }

    /** UTF-16 order differs from UTF-8 order only where surrogates meet the characters above them. */
    private static int compareText(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
