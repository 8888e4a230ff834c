package io.polystep.local.venue;

/** The venue's words for where a trade stands. */
enum TradeStatus {
    /** Matched, not yet sent to the chain. */
    MATCHED,
    /** In a block. */
    MINED,
    /** Final. */
    CONFIRMED,
    /** Refused by the chain: the fill never was. */
    FAILED
}
