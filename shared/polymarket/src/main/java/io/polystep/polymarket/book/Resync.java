package io.polystep.polymarket.book;

/** Why a local book wants a new snapshot. */
public enum Resync {
    /** There was none yet. */
    NO_SNAPSHOT,
    /** Best bid at or above best ask. */
    CROSSED,
    /** The venue's best price is another than the book's. */
    OTHER_BEST_PRICE,
    /** A price that the tick does not allow. */
    OFF_THE_GRID,
    /** The market's tick has moved. */
    TICK_CHANGED,
    /** Messages may have been missed. */
    DISCONNECTED
}
