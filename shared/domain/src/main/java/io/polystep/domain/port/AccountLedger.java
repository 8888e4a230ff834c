package io.polystep.domain.port;

import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import java.util.List;

/** The books as a whole: opening, deposits, balances and full re-computation. */
public interface AccountLedger {
    /**
     * Books an entry that no order or redemption causes, such as a deposit. Booking the same id again does nothing.
     *
     * @return true if it was booked now
     */
    boolean book(Entry entry);

    /** The balances as they are kept, by condition, beside the entries. */
    Balances balances();

    /** Every entry ever booked, oldest first; {@code Balances.of} of it must equal {@link #balances}. */
    List<Entry> entries();
}
