package io.polystep.redemption;

import io.polystep.domain.redemption.Redemption;

/** What a step tells the state machine. */
public enum RedemptionOutcome {
    /** A transaction is stored; to be broadcast. */
    PREPARED,
    /** It was broadcast; its receipt is awaited. */
    SENT,
    /** Not final yet; ask again later. */
    WAIT,
    /** Final and paid as expected, or nothing needs to be sent; to be booked. */
    CONFIRMED,
    /** Final and not as expected; a person must look. */
    FAILED,
    /** In the books. */
    BOOKED;

    static RedemptionOutcome of(Redemption redemption) {
        return switch (redemption.state()) {
            case PREPARED -> PREPARED;
            case SENT -> SENT;
            case CONFIRMED -> CONFIRMED;
            case FAILED -> FAILED;
            case BOOKED -> BOOKED;
        };
    }
}
