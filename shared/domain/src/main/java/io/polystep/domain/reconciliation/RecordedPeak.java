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
 * @param gained the most by which own entries have raised the certain money since the state's last look; zero or more
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
     * The most that these entries can have added to the dollars that are certainly there, what they took not set off
     * against it: cash that came, and surpluses that are no longer under investigation. Deposits and withdrawals are left
     * out, because they move the peak in their own transaction.
     */
    public static Usdc gained(List<Entry> entries) {
        Usdc gained = Usdc.ZERO;
        for (Entry entry : entries) {
            Balances moved = Balances.of(List.of(entry));
            Usdc cash = moved.dollars(Account.FREE).plus(moved.dollars(Account.RESERVED));
            if (PeakHistory.isOwn(entry)) {
                gained = gained.plus(rise(cash)).plus(rise(moved.dollars(Account.SUSPENSE)));
            }
        }
        return gained;
    }

    private static Usdc rise(Usdc change) {
        return change.isPositive() ? change : Usdc.ZERO;
    }
}
