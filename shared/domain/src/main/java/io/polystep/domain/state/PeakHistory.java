package io.polystep.domain.state;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Usdc;
import java.util.List;

/**
 * The peak derived again from the books. Open positions count at cost, which is never less than the smaller of cost and
 * bid, so the result is at least as high as any peak that was stored, and stops trading no later.
 */
public final class PeakHistory {
    private PeakHistory() {}

    /**
     * The peak after these entries.
     *
     * @param entries every entry, oldest first
     */
    public static Usdc of(List<Entry> entries) {
        Usdc peak = Usdc.ZERO;
        Usdc atCost = Usdc.ZERO;
        for (Entry entry : entries) {
            Balances moved = Balances.of(List.of(entry));
            Usdc flow = flow(moved);
            atCost = atCost.plus(BookedMoney.of(moved).atCost());
            Usdc shifted = peak.plus(flow);
            peak = shifted.compareTo(atCost) >= 0 ? shifted : atCost;
        }
        return peak.isNegative() ? Usdc.ZERO : peak;
    }

    /** True for an entry of our own trading, false for what came from outside or went there. */
    public static boolean isOwn(Entry entry) {
        return entry.postings().stream().noneMatch(line -> line.account().equals(Account.EXTERNAL));
    }

    /** What entries brought in from outside (above zero) or took out (below zero). */
    public static Usdc flow(Balances moved) {
        return new Usdc(moved.amount(Account.EXTERNAL, Unit.DOLLARS).negate().longValueExact());
    }
}
