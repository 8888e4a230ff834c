package io.polystep.testkit;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.DayStart;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Standings of accounts. */
public final class Standings {
    private Standings() {}

    /** Of an account that holds this much cash and has never held more or less. */
    public static Standing sound(Usdc cash, Instant now) {
        return of(cash, cash, cash, now);
    }

    /**
     * Of an account without positions.
     *
     * @param peak its peak
     * @param dayStart what its day began with
     * @param cash what it holds
     */
    public static Standing of(Usdc peak, Usdc dayStart, Usdc cash, Instant now) {
        StateRecord record = new StateRecord(
                peak, Results.NONE, new CashReading(cash, "test", 1, now), List.of(), Optional.empty(), 1);
        return Standing.of(
                record, new BookedMoney(cash, Usdc.ZERO, Usdc.ZERO), new DayStart(dayStart, dayStart, 1), now);
    }
}
