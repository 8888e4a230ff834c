package io.polystep.domain.order;

/** How long an order may rest: the venue's order types. */
public enum TimeInForce {
    /** Good till cancelled. */
    GTC(true),
    /** Good till a date at least 180 seconds ahead. */
    GTD(true),
    /** Filled whole at once, or not at all. */
    FOK(false),
    /** Filled as far as possible at once; the rest is killed. */
    FAK(false);

    private final boolean rests;

    TimeInForce(boolean rests) {
        this.rests = rests;
    }

    /**
     * True when it may rest in the book. The venue keeps such an order once it has taken it, so its absence proves that it was
     * never taken. An order that may not rest is not kept when it finds no match, so its absence proves nothing.
     */
    public boolean rests() {
        return rests;
    }
}
