package io.polystep.redemption;

import io.polystep.domain.redemption.Redemption;

/** What a step tells the state machine. */
public enum RedemptionOutcome {
    /** A transaction is stored; to be broadcast. */
    PREPARED,
    /** It may be with a node; to be broadcast again, which is harmless. */
    SENT,
    /** Not final yet; ask again later. */
    WAIT,
    /** In no block after a while; to be replaced by one that pays more. */
    STUCK,
    /** Gas costs more than we pay and nothing was signed; the next run asks again. */
    EXPENSIVE,
    /** An order of the market may still add shares, so nothing was stored; the next run asks again. */
    ORDER_OPEN,
    /** The books hold nothing of it any more, as after a reconciliation, so nothing was stored. */
    NOTHING_HELD,
    /** The chain shows other shares than the books, so nothing was stored; the next run asks again. */
    SHARES_DIFFER,
    /** Final and paid as expected, or nothing needs to be sent; to be booked. */
    CONFIRMED,
    /** Final and not as expected; a person must look. */
    FAILED,
    /** In the books. */
    BOOKED;

    static RedemptionOutcome of(Redemption redemption) {
        return switch (redemption.state()) {
            case PREPARED -> PREPARED;
            case SENT, MINED -> SENT;
            case CONFIRMED -> CONFIRMED;
            case FAILED -> FAILED;
            case BOOKED -> BOOKED;
        };
    }
}
