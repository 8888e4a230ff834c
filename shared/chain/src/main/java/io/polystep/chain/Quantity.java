package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Excerpt;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/** Numbers as nodes write them: 0x and hex digits. A malformed one is a failed read and never zero. */
final class Quantity {
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,64}");

    private Quantity() {}

    /** The number in {@code value}; {@link RetryableException} if there is none. */
    static BigInteger of(String what, JsonNode value) {
        if (!HEX.matcher(value.asText()).matches()) {
            throw new RetryableException(
                    "expected a number in hex for " + what + ", found '" + Excerpt.of(value.asText()) + "'");
        }
        return new BigInteger(value.asText().substring(2), 16);
    }

    /** A number as a node wants it. */
    static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }

    /** A number that our integers must hold; {@link PermanentException} if it is too large. */
    static long exact(String what, BigInteger number) {
        if (number.bitLength() >= Long.SIZE) {
            throw new PermanentException("expected " + what + " below 2^63, found " + number + "; check the contracts");
        }
        return number.longValueExact();
    }

    /** A block's number; {@link RetryableException} beyond 48 bits, which no chain reaches. */
    static long height(JsonNode value) {
        return below("a block number", of("a block number", value), 1L << 48);
    }

    /** A block's time; {@link RetryableException} after the year 9999. */
    static Instant time(JsonNode value) {
        return Instant.ofEpochSecond(below("a block's time", of("a block's time", value), 253_402_300_800L));
    }

    private static long below(String what, BigInteger number, long bound) {
        if (number.compareTo(BigInteger.valueOf(bound)) >= 0) {
            throw new RetryableException("expected " + what + " below " + bound + ", found " + number);
        }
        return number.longValueExact();
    }
}
