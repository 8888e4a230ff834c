package io.polystep.polymarket.http;

/** Why the other side said a definite no to a call. Orders have reasons of their own in the domain. */
public enum Denial {
    /** The call itself is malformed: a bug here, or a changed interface there. */
    INVALID,
    /** The thing asked for is not known there. */
    NOT_FOUND,
    /** The credentials are not valid, or this machine's clock is off. */
    UNAUTHORISED,
    /** The region or address is blocked. */
    REGION,
    /** The venue takes no such call in its present mode. */
    PAUSED,
    /** Any other definite no. */
    OTHER;

    /** How to mend it, as the end of a sentence. */
    String mend() {
        return switch (this) {
            case UNAUTHORISED ->
                "; the API credentials do not fit this account, or this machine's clock is off. The step that signs holds"
                        + " the wallet key and derives them anew with the next order; no other step can";
            case REGION -> "; the venue blocks this address: check the region before anything else";
            case PAUSED -> "; wait until the venue takes such calls again";
            case INVALID, NOT_FOUND, OTHER -> "; the venue's interface may have changed";
        };
    }
}
