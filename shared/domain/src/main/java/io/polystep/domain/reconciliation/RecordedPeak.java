package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.PeakHistory;
import java.util.List;

/**
 * The high-water equity of the state record, and what may have happened since it was last raised.
 *
 * @param amount the recorded peak
 * @param gained dollars that own entries have brought since the state's last look; zero or more
 */
public record RecordedPeak(Usdc amount, Usdc gained) {
    /** Refuses a negative peak and a negative gain. */
    public RecordedPeak {
        if (amount.isNegative() || gained.isNegative()) {
            throw new IllegalArgumentException(
                    "expected a peak and a gain of zero or more, found " + amount + " and " + gained);
        }
    }

    /**
     * Dollars that these entries brought, what they took not set off against it. Deposits and withdrawals are left out,
     * because they move the peak in their own transaction.
     */
    public static Usdc gained(List<Entry> entries) {
        Usdc gained = Usdc.ZERO;
        for (Entry entry : entries) {
            Balances moved = Balances.of(List.of(entry));
            Usdc cash = moved.dollars(Account.FREE).plus(moved.dollars(Account.RESERVED));
            gained = PeakHistory.isOwn(entry) && cash.isPositive() ? gained.plus(cash) : gained;
        }
        return gained;
    }
}
