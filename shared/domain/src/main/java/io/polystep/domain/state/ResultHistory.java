package io.polystep.domain.state;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.money.Usdc;
import java.util.List;
import java.util.Optional;

/** Streaks and counts derived again from the books. */
public final class ResultHistory {
    /** What the id of every entry of a settled market begins with. */
    public static final String SETTLEMENT = "redeem:";

    private ResultHistory() {}

    /**
     * The results after these entries.
     *
     * @param entries every entry, oldest first
     */
    public static Results of(List<Entry> entries) {
        Results results = Results.NONE;
        for (Entry entry : entries) {
            if (entry.id().startsWith(SETTLEMENT)) {
                results = result(entry).map(results::after).orElse(results);
            }
        }
        return results;
    }

    /** Received less cost; empty when part of it went under investigation, because then it is not known from here. */
    public static Optional<Usdc> result(Entry settlement) {
        Balances moved = Balances.of(List.of(settlement));
        return moved.dollars(Account.SUSPENSE).equals(Usdc.ZERO)
                ? Optional.of(moved.dollars(Account.REALISED).negated())
                : Optional.empty();
    }
}
