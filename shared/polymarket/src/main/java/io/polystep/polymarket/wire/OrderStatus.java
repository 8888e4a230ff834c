package io.polystep.polymarket.wire;

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
        String plain = OpenOrder.withoutPrefix(word, PREFIX);
        if (plain.startsWith("CANCELED") || plain.startsWith("CANCELLED")) {
            return CANCELED;
        }
        return valueOf(plain.toUpperCase(Locale.ROOT));
    }

    /** True when the order can still trade. */
    public boolean open() {
        return this == LIVE || this == DELAYED || this == UNMATCHED;
    }
}
