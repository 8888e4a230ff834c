package io.polystep.domain.redemption;

/** Where a redemption stands. */
public enum RedemptionState {
    /** Nonce taken; the newest transaction is signed and stored, and may not have been broadcast. */
    PREPARED,
    /** Handed to a node at least once; in no block that we know of. */
    SENT,
    /** In a block that may still be dropped; back to {@link #SENT} if it is. */
    MINED,
    /** Mined, final, and paid what was expected. */
    CONFIRMED,
    /** In the ledger. The end. */
    BOOKED,
    /** Mined but reverted, or paid something else than expected; a person must look. */
    FAILED
}
