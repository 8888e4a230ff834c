package io.polystep.polymarket;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a Protocol V2 position id says: 31 bytes of condition and one byte of outcome. Source: venue protocol reference,
 * version negotiation.
 *
 * @param kind which contract keeps the condition
 * @param condition 0x and 62 hex digits; its first byte is the module
 * @param outcome 0 for the first outcome, 1 for the second
 */
public record ProtocolPosition(Kind kind, String condition, int outcome) {
    /** The kinds of condition. */
    public enum Kind {
        /** Two outcomes; module 1. */
        BINARY,
        /** Two outcomes of a neg-risk event; module 2. */
        NEG_RISK,
        /** A combination of conditions; module 3. */
        COMBINATORIAL;

        /** The number that stands in the id, 1 to 3. */
        public int code() {
            return switch (this) {
                case BINARY -> 1;
                case NEG_RISK -> 2;
                case COMBINATORIAL -> 3;
            };
        }

        private static Kind of(int code) {
            return switch (code) {
                case 1 -> BINARY;
                case 2 -> NEG_RISK;
                case 3 -> COMBINATORIAL;
                default ->
                    throw new PermanentException("expected module 1, 2 or 3 in a position id, found " + code
                            + "; the venue has a kind of market that is not known here");
            };
        }
    }

    private static final int BYTES = 32;

    /**
     * Which contracts an asset id trades on: Protocol V2 leaves bits 40 to 103 zero, a hash practically never does.
     *
     * @param asset the id as the venue lists it
     */
    public static MarketVersion version(TokenId asset) {
        return MarketVersion.of(asset);
    }

    /**
     * Reads a position id; empty when the id belongs to a conditional token.
     *
     * @throws PermanentException if it is routed to Protocol V2, but its module or outcome is not known
     */
    public static Optional<ProtocolPosition> of(TokenId asset) {
        return version(asset) == MarketVersion.PROTOCOL_V2
                ? Optional.of(decode(HexFormat.of().formatHex(bytes(asset.number()))))
                : Optional.empty();
    }

    private static ProtocolPosition decode(String digits) {
        int outcome = HexFormat.fromHexDigits(digits, 2 * BYTES - 2, 2 * BYTES);
        if (outcome > 1) {
            throw new PermanentException("expected outcome 0 or 1 in a position id, found " + outcome);
        }
        Kind kind = Kind.of(HexFormat.fromHexDigits(digits, 0, 2));
        return new ProtocolPosition(kind, "0x" + digits.substring(0, 2 * BYTES - 2), outcome);
    }

    private static byte[] bytes(BigInteger number) {
        byte[] magnitude = number.toByteArray();
        byte[] bytes = new byte[BYTES];
        int length = Math.min(magnitude.length, BYTES);
        System.arraycopy(magnitude, magnitude.length - length, bytes, BYTES - length, length);
        return bytes;
    }
}
