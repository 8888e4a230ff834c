package io.polystep.polymarket.wire;

import io.polystep.domain.order.FillStatus;
import java.util.Locale;

/** State of a trade in the venue's words, in the spellings of its REST and its socket side. */
public enum TradeStatus {
    /** Matched, and not yet sent to the chain. */
    MATCHED_NOT_BROADCASTED(FillStatus.PROVISIONAL),
    /** Matched and on its way to the chain. */
    MATCHED(FillStatus.PROVISIONAL),
    /** In a block. */
    MINED(FillStatus.PROVISIONAL),
    /** The settlement failed and is tried again. */
    RETRYING(FillStatus.PROVISIONAL),
    /** Settled for good. */
    CONFIRMED(FillStatus.CONFIRMED),
    /** It never will be settled: a fill booked for it must be undone. */
    FAILED(FillStatus.VOID);

    private static final String PREFIX = "TRADE_STATUS_";

    private final FillStatus fill;

    TradeStatus(FillStatus fill) {
        this.fill = fill;
    }

    /**
     * Reads a word, with or without its prefix, in any case.
     *
     * @throws IllegalArgumentException for a word that we do not know
     */
    public static TradeStatus of(String word) {
        return valueOf(plain(word));
    }

    private static String plain(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
    }

    /** What it means for the books. */
    public FillStatus fill() {
        return fill;
    }

    /** True when it cannot change any more. */
    public boolean terminal() {
        return fill != FillStatus.PROVISIONAL;
    }
}
