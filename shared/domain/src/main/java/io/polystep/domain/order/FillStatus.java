package io.polystep.domain.order;

/** How sure a fill is. */
public enum FillStatus {
    /** Matched at the venue, not yet settled on the chain; it can still fail. */
    PROVISIONAL,
    /** Settled: booked in the ledger. */
    CONFIRMED,
    /** The settlement failed: the fill never was. */
    VOID
}
