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
    OTHER
}
