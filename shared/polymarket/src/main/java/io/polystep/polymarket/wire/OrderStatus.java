package io.polystep.polymarket.wire;

import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderEvent;
import java.time.Instant;
import java.util.Locale;

/** State of an order in the venue's words, in the spellings of its REST and its socket side. */
public enum OrderStatus {
    /** It rests. */
    LIVE,
    /** It is matched. */
    MATCHED,
    /** It waits in a market's delay. */
    DELAYED,
    /** The delay ended without a match, and it rests. */
    UNMATCHED,
    /** The venue took it off as invalid. */
    INVALID,
    /** Cancelled, for whatever reason. */
    CANCELED,
    /** Its time ran out. */
    EXPIRED;

    private static final String PREFIX = "ORDER_STATUS_";

    /**
     * Reads a word. The venue appends its reason to a cancel, so that one is known by its beginning.
     *
     * @throws IllegalArgumentException for a word that we do not know
     */
    public static OrderStatus of(String word) {
        String plain = plain(word);
        if (plain.startsWith("CANCELED") || plain.startsWith("CANCELLED")) {
            return CANCELED;
        }
        return plain.startsWith("INVALID") ? INVALID : valueOf(plain);
    }

    /** The word without its optional prefix, upper case. */
    public static String plain(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
    }

    /**
     * The state as an event of the order's life.
     *
     * @param at when it was learnt
     * @param word the venue's own, which may carry its reason
     * @param matched shares matched so far
     */
    public OrderEvent event(Instant at, String word, Shares matched) {
        return switch (this) {
            case LIVE, DELAYED, UNMATCHED -> new OrderEvent.Resting(at, !matched.isZero());
            case MATCHED -> new OrderEvent.FilledWhole(at);
            case INVALID, CANCELED -> new OrderEvent.Cancelled(at, plain(word));
            case EXPIRED -> new OrderEvent.Expired(at);
        };
    }

    /** True when the order can still trade. */
    public boolean open() {
        return this == LIVE || this == DELAYED || this == UNMATCHED;
    }
}
