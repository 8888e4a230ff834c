package io.polystep.domain.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import java.util.List;

/**
 * Everything that one step of an order changes, committed in one transaction or not at all.
 *
 * @param before the stored version it starts from; the commit fails if another one is stored by then
 * @param after what it becomes
 * @param entries postings that ride along
 * @param exposure what is added to the exposure counters of the account and of the market
 */
public record Change(Order before, Order after, List<Entry> entries, Exposure exposure) {
    /** Copies the list; refuses a change from one intent to another. */
    public Change {
        entries = List.copyOf(entries);
        if (!before.key().equals(after.key())) {
            throw new IllegalArgumentException(
                    "expected a change of intent " + before.key() + ", found one to " + after.key());
        }
    }

    /** A change of state alone. */
    public static Change of(Order before, Order after) {
        return new Change(before, after, List.of(), Exposure.NONE);
    }

    /** True when nothing differs, so that nothing needs to be written. */
    public boolean isEmpty() {
        return before.equals(after) && entries.isEmpty() && exposure.equals(Exposure.NONE);
    }

    /** What this change does to the dollars in {@code account}. */
    public Usdc dollars(Account account) {
        return Balances.of(entries).dollars(account);
    }
}
