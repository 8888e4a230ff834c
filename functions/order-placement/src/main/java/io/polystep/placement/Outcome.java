package io.polystep.placement;

import io.polystep.domain.order.Order;

/** What a step tells the state machine; together with the stored state it decides the next step. */
public enum Outcome {
    /** Money is held; to be signed. */
    RESERVED,
    /** The gate said no. */
    DENIED,
    /** Bytes are stored, perhaps already sent; to be submitted. */
    SIGNED,
    /** The deadline passed, or orders may not leave, before anything was sent. */
    ABANDONED,
    /** The venue has it; to be tracked. */
    ACCEPTED,
    /** The venue refused it for certain. */
    REFUSED,
    /** It may be at the venue or not; to be resolved. */
    UNKNOWN,
    /** It was unknown and the venue has it; to be tracked. */
    FOUND,
    /** It was unknown and is proven not to be there. */
    LAPSED,
    /** Ask again later. */
    WAIT,
    /** Nothing is held and nothing is awaited. */
    CLOSED;

    /** Where an order stands, whichever step asks. */
    static Outcome of(Order order) {
        return switch (order.state()) {
            case PLANNED -> throw new IllegalStateException("expected a stored order, found a planned one");
            case RESERVED -> RESERVED;
            case DENIED -> DENIED;
            case SIGNED, SENT -> SIGNED;
            case ABANDONED -> ABANDONED;
            case UNKNOWN -> UNKNOWN;
            case REJECTED -> REFUSED;
            case LAPSED -> LAPSED;
            case LIVE, PARTIAL, FILLED, CANCELLED, EXPIRED -> order.closed() ? CLOSED : ACCEPTED;
        };
    }
}
