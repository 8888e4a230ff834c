package io.polystep.polymarket.http;

/** What a call does at the venue; limits and venue modes depend on it. */
public enum Effect {
    /** Changes nothing. */
    READ,
    /** Places orders that may trade at once. */
    PLACE,
    /** Places orders that can only rest. */
    PLACE_POST_ONLY,
    /** Cancels orders. */
    CANCEL,
    /** Changes something that is no order, for example API keys. */
    OTHER
}
