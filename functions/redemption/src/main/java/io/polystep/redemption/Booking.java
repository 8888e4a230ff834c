package io.polystep.redemption;

import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionBooking;
import io.polystep.domain.redemption.RedemptionState;
import java.time.InstantSource;

/**
 * Puts a finished redemption into the books, once.
 *
 * @param ledger where redemptions are
 * @param clock the time of booking
 */
record Booking(RedemptionLedger ledger, InstantSource clock) {
    /**
     * Books it; one that is booked stays as it is.
     *
     * @throws IllegalStateException if it is not confirmed
     */
    Redemption book(Redemption redemption) {
        if (redemption.state() == RedemptionState.BOOKED) {
            return redemption;
        }
        if (redemption.state() != RedemptionState.CONFIRMED) {
            throw new IllegalStateException(
                    "expected a confirmed redemption of " + redemption.condition() + ", found " + redemption.state());
        }
        return ledger.book(redemption, RedemptionBooking.entry(redemption, clock.instant()));
    }
}
