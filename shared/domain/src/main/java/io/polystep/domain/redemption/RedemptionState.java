package io.polystep.domain.redemption;

/** Where a redemption stands. */
public enum RedemptionState {
    /** Nonce taken, transaction signed and stored; nothing broadcast yet. */
    PREPARED,
    /** Handed to a node at least once. */
    SENT,
    /** Mined, final, and paid what was expected. */
    CONFIRMED,
    /** In the ledger. The end. */
    BOOKED,
    /** Mined but reverted, or paid something else than expected; a person must look. */
    FAILED
}
