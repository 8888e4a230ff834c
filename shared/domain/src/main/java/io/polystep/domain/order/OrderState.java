package io.polystep.domain.order;

/** Where an order stands. Terminal states never change again except that a late fill is still recorded. */
public enum OrderState {
    /** A wish; nothing is stored yet. */
    PLANNED(false),
    /** The gate refused it. */
    DENIED(true),
    /** Stored, with money held and limits counted. */
    RESERVED(false),
    /** Signed; bytes and hash are stored. Nothing has been sent. */
    SIGNED(false),
    /** Its deadline passed before anything was sent. */
    ABANDONED(true),
    /** About to be sent, or sent, and no answer recorded yet. */
    SENT(false),
    /** It may be at the venue or not. The hold stays until that is known. */
    UNKNOWN(false),
    /** The venue has it and it rests, or waits in the venue's delay. */
    LIVE(false),
    /** It rests with a part filled. */
    PARTIAL(false),
    /** Filled whole. */
    FILLED(true),
    /** The venue ended it with something left: killed, cancelled, or market closed. */
    CANCELLED(true),
    /** Its venue-side expiry passed. */
    EXPIRED(true),
    /** The venue refused it for certain. */
    REJECTED(true),
    /** Its outcome was unknown; it is now proven that the venue never had it and that it will not be sent again. */
    LAPSED(true);

    private final boolean terminal;

    OrderState(boolean terminal) {
        this.terminal = terminal;
    }

    /** True when the order can no longer trade. */
    public boolean terminal() {
        return terminal;
    }
}
