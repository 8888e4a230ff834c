package io.polystep.domain.order;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.money.Usdc;
import java.util.List;

/**
 * Everything that one step of an order changes, committed in one transaction or not at all.
 *
 * @param before the stored version it starts from; the commit fails if another one is stored by then
 * @param after what it becomes; its entries are those of {@code before} and, behind them, the new ones
 * @param exposure what is added to the exposure counters of the account and of the market
 */
public record Change(Order before, Order after, Exposure exposure) {
    /** Refuses a change from one intent to another, and one that alters or drops an entry. */
    public Change {
        if (!before.key().equals(after.key())) {
            throw new IllegalArgumentException(
                    "expected a change of intent " + before.key() + ", found one to " + after.key());
        }
        int kept = before.entries().size();
        if (after.entries().size() < kept || !after.entries().subList(0, kept).equals(before.entries())) {
            throw new IllegalArgumentException("expected the entries of intent " + before.key()
                    + " to stay as they are, found " + after.entries() + " after " + before.entries());
        }
    }

    /** A change of state alone. */
    public static Change of(Order before, Order after) {
        return new Change(before, after, Exposure.NONE);
    }

    /** A change of state with these entries, booked in {@code after}. */
    public static Change booking(Order before, Order after, List<Entry> entries, Exposure exposure) {
        return new Change(before, after.booked(entries), exposure);
    }

    /** This change and then {@code next}, as one. */
    public Change then(Change next) {
        if (!next.before.equals(after)) {
            throw new IllegalArgumentException(
                    "expected a change that starts from " + after + ", found " + next.before);
        }
        return new Change(before, next.after, exposure.plus(next.exposure));
    }

    /** The entries that this change books. */
    public List<Entry> entries() {
        return after.entries().subList(before.entries().size(), after.entries().size());
    }

    /** What is added to the number of the market's orders whose outcome is not known: −1, 0 or 1. */
    public int unknown() {
        return unknown(after) - unknown(before);
    }

    private static int unknown(Order order) {
        return order.state() == OrderState.UNKNOWN ? 1 : 0;
    }

    /** True when nothing differs, so that nothing needs to be written. */
    public boolean isEmpty() {
        return before.equals(after) && exposure.equals(Exposure.NONE);
    }

    /** What this change does to the dollars in {@code account}. */
    public Usdc dollars(Account account) {
        return Balances.of(entries()).dollars(account);
    }
}
