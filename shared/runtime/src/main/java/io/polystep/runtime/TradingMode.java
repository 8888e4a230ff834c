package io.polystep.runtime;

/** Whether orders may leave for the real venue. */
public enum TradingMode {
    /** Orders go to a venue on this very machine or nowhere. */
    PAPER,
    /** Orders go to the configured venue. */
    LIVE
}
