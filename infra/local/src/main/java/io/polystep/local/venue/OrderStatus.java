package io.polystep.local.venue;

/** The venue's words for where an order stands. */
enum OrderStatus {
    /** It rests. */
    LIVE,
    /** It waits for the market's taker delay, or for the answer that it asked to come first. */
    DELAYED,
    /** Its wait ended without a match; it rests. */
    UNMATCHED,
    /** Filled whole. */
    MATCHED,
    /** Cancelled, killed or expired; part of it may be filled. */
    CANCELED,
    /** Cancelled because its market ended. */
    CANCELED_MARKET_RESOLVED
}
