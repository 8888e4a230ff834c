package io.polystep.domain.money;

import io.polystep.domain.Excerpt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact conversion between decimal text and millionths, and the one place where a product of two micro-unit values is
 * divided. All results are checked: an overflow throws {@link ArithmeticException}.
 */
public final class Micros {
    /** Micro-units in one dollar or one share. */
    public static final long ONE = 1_000_000L;

    private static final int DECIMALS = 6;

    /** The largest value has 13 digits before the point. */
    private static final int MOST_WHOLE_DIGITS = 13;

    private static final int MOST_CHARACTERS = 100;

    private Micros() {}

    /**
     * Reads a plain decimal such as {@code "0.48"}, {@code ".48"} or {@code "100"}.
     *
     * @throws IllegalArgumentException if the text is not a decimal or has more than six decimals
     * @throws ArithmeticException if the value does not fit
     */
    public static long parse(String decimal) {
        BigDecimal value = decimal(decimal);
        if (value.signum() == 0) {
            return 0;
        }
        // Before any arithmetic: an exponent of nine digits would make a number that fills the memory.
        if ((long) value.precision() - value.scale() > MOST_WHOLE_DIGITS) {
            throw new ArithmeticException(
                    "expected a number of at most " + MOST_WHOLE_DIGITS + " whole digits, found '" + decimal + "'");
        }
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("expected at most six decimals, found '" + decimal + "'");
        }
        return value.movePointRight(DECIMALS).longValueExact();
    }

    private static BigDecimal decimal(String text) {
        // The library also reads digits of other scripts, and any length in quadratic time.
        if (text.length() <= MOST_CHARACTERS && text.chars().allMatch(c -> c < 128)) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("expected a decimal number, found '" + text + "'", notANumber);
            }
        }
        throw new IllegalArgumentException("expected a decimal number of at most " + MOST_CHARACTERS
                + " characters, found '" + Excerpt.of(text) + "'");
    }

    /** The shortest plain decimal that reads back to the same value, for example {@code 0.48}. */
    public static String format(long micros) {
        BigDecimal value = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    /** {@code a × b ÷ divisor}, exact inside, rounded once; {@code divisor} is positive. */
    public static long mulDiv(long a, long b, long divisor, Rounding rounding) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        return divide(product, BigInteger.valueOf(divisor), rounding).longValueExact();
    }

    static BigInteger divide(BigInteger dividend, BigInteger divisor, Rounding rounding) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), 0, mode(rounding))
                .toBigIntegerExact();
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case DOWN -> RoundingMode.FLOOR;
            case UP -> RoundingMode.CEILING;
            case HALF_UP -> RoundingMode.HALF_UP;
        };
    }
}
