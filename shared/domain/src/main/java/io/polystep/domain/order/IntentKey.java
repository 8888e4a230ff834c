package io.polystep.domain.order;

import io.polystep.domain.Excerpt;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The identity of one wish to trade: a hash of strategy, market, outcome, side, decision epoch and sequence. Price, size,
 * clock and chance are not part of it, so the same wish always has the same key and can exist only once.
 *
 * @param value 64 lower-case hex digits; also the name of the state-machine execution
 */
public record IntentKey(String value) {
    private static final int DIGITS = 64;

    /** Refuses anything but 64 lower-case hex digits. */
    public IntentKey {
        if (value.length() != DIGITS || !isLowerHex(value)) {
            throw new IllegalArgumentException(
                    "expected an intent key of 64 hex digits, found '" + Excerpt.of(value) + "'");
        }
    }

    private static boolean isLowerHex(String text) {
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * The key of a wish.
     *
     * @param epoch the decision epoch; for window strategies the start of the window
     * @param sequence 0 for the first wish of that epoch
     */
    public static IntentKey of(
            StrategyId strategy, ConditionId condition, TokenId token, Side side, Instant epoch, int sequence) {
        String text = String.join(
                "|",
                strategy.value(),
                condition.value(),
                token.value(),
                side.name(),
                Long.toString(epoch.toEpochMilli()),
                Integer.toString(sequence));
        return new IntentKey(HexFormat.of().formatHex(sha256(text)));
    }

    /**
     * The order salt that belongs to this wish: its first 53 bits, the range the venue accepts. Because it is derived and
     * not drawn, signing the same wish again gives the same order and so the same order hash.
     */
    public long salt() {
        return Long.parseUnsignedLong(value.substring(0, 16), 16) >>> 11;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
