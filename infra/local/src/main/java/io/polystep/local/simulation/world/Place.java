package io.polystep.local.simulation.world;

/** Where a function reaches out: each call crosses the boundary at one of these. */
public enum Place {
    /** A function is called. */
    CALL,
    /** The table is read. */
    STORE_READ,
    /** The table is written, by one item or a transaction. */
    STORE_WRITE,
    /** A secret is read; keys are read right before they sign. */
    SECRET,
    /** An execution is started. */
    START,
    /** An order goes to the venue, or a cancel. */
    VENUE_SEND,
    /** The venue is asked about our orders, trades and money. */
    VENUE_ASK,
    /** Listings and books are read. */
    VENUE_LISTING,
    /** A transaction goes to the chain. */
    CHAIN_SEND,
    /** The chain is read. */
    CHAIN_READ
}
