package io.polystep.domain.order;

/** How long an order may rest: the venue's order types. */
public enum TimeInForce {
    /** Good till cancelled. */
    GTC,
    /** Good till a date at least 180 seconds ahead. */
    GTD,
    /** Filled whole at once, or not at all. */
    FOK,
    /** Filled as far as possible at once; the rest is killed. */
    FAK
}
