package io.polystep.domain;

import io.polystep.domain.money.Micros;

/** Whole numbers in foreign texts: ASCII digits and perhaps a minus sign, never digits of another script. */
public final class Whole {
    /** Longer than any number that fits, leading zeros aside. */
    private static final int MOST_CHARACTERS = 40;

    private Whole() {}

    /**
     * Reads a whole number that fits 64 bits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static long of(String text) {
        if (text.length() <= MOST_CHARACTERS && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException unfit) {
                throw wrong(text);
            }
        }
        throw wrong(text);
    }

    /**
     * Reads a whole number that fits 32 bits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static int ofInt(String text) {
        long number = of(text);
        if (number != (int) number) {
            throw wrong(text);
        }
        return (int) number;
    }

    /**
     * Reads a whole number of 32 bits that may be spelled as a decimal, such as {@code 3.0}.
     *
     * @throws IllegalArgumentException if the text is no whole number
     * @throws ArithmeticException if it does not fit
     */
    public static int ofDecimal(String text) {
        long micros = Micros.parse(text);
        if (micros % Micros.ONE != 0) {
            throw wrong(text);
        }
        return Math.toIntExact(micros / Micros.ONE);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("expected a whole number, found '" + Excerpt.of(text) + "'");
    }
}
