package io.polystep.domain.market;

import io.polystep.domain.Excerpt;
import java.math.BigInteger;

/**
 * The ERC-1155 id of one outcome's shares, an unsigned 256-bit number in decimal.
 *
 * @param value decimal digits without leading zero
 */
public record TokenId(String value) {
    private static final int BITS = 256;
    private static final int MOST_DIGITS = 78;
    private static final String LARGEST =
            BigInteger.TWO.pow(BITS).subtract(BigInteger.ONE).toString();

    /** Refuses anything that is not an unsigned 256-bit decimal; drops leading zeros. */
    public TokenId {
        value = withoutLeadingZeros(value);
    }

    /** By the digits alone: ids are read a hundred times more often than they are counted with. */
    private static String withoutLeadingZeros(String text) {
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && isDecimal(text)) {
            int first = 0;
            while (first < text.length() - 1 && text.charAt(first) == '0') {
                first++;
            }
            String digits = text.substring(first);
            if (digits.length() < MOST_DIGITS || digits.compareTo(LARGEST) <= 0) {
                return digits;
            }
        }
        throw new IllegalArgumentException(
                "expected a token id as an unsigned 256-bit decimal, found '" + Excerpt.of(text) + "'");
    }

    private static boolean isDecimal(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The id as a number. */
    public BigInteger number() {
        return new BigInteger(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
