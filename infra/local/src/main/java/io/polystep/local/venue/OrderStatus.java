package io.polystep.local.venue;

/** The venue's words for where an order stands. */
enum OrderStatus {
    /** It rests. */
    LIVE,
    /** Filled whole. */
    MATCHED,
    /** Cancelled, killed or expired; part of it may be filled. */
    CANCELED,
    /** Cancelled because its market ended. */
    CANCELED_MARKET_RESOLVED
}
