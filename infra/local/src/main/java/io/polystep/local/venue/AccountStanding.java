package io.polystep.local.venue;

/** What the venue allows a signer. */
public enum AccountStanding {
    /** Everything. */
    GOOD,
    /** Sales only. */
    CLOSED_ONLY,
    /** Nothing. */
    BANNED
}
