package io.polystep.redemption;

import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import java.time.Duration;
import java.time.Instant;

/**
 * When a transaction that waits is replaced.
 *
 * @param after how long it may be in no block
 */
record Waiting(Duration after) {
    /** True when the newest transaction was sent that long ago. Whether a block holds one is for the chain to say. */
    boolean isOver(Redemption redemption, Instant now) {
        return redemption.state() == RedemptionState.SENT
                && !redemption.attempts().isEmpty()
                && !now.isBefore(redemption.attempts().getLast().at().plus(after));
    }
}
