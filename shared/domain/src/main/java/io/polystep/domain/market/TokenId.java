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

    /** Refuses anything that is not an unsigned 256-bit decimal; drops leading zeros. */
    public TokenId {
        value = parse(value).toString();
    }

    private static BigInteger parse(String text) {
        // The length first: reading a number takes quadratic time.
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            BigInteger number = new BigInteger(text);
            if (number.bitLength() <= BITS) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "expected a token id as an unsigned 256-bit decimal, found '" + Excerpt.of(text) + "'");
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
