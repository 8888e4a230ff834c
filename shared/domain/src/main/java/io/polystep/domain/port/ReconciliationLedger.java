package io.polystep.domain.port;

import io.polystep.domain.reconciliation.BookView;
import io.polystep.domain.reconciliation.Cursor;
import io.polystep.domain.reconciliation.Decision;
import io.polystep.domain.reconciliation.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What reconciliation reads of the books and writes to them. Same rules as {@link OrderLedger}. */
public interface ReconciliationLedger {
    /** Number of times that anything was booked. Strongly consistent. */
    long revision();

    /**
     * The books at one moment.
     *
     * @param revision what {@link #revision} said before chain and venue were read
     * @param ordersFrom closed orders that were decided before this may be left out
     * @throws io.polystep.domain.error.RetryableException if something was booked since {@code revision}
     */
    BookView view(long revision, Instant ordersFrom);

    /** The last result, or empty before the first. Strongly consistent. */
    Optional<Result> last();

    /**
     * Stores a result. Of two at the same time one is kept.
     *
     * @return false when another one was stored since {@code before}
     */
    boolean store(Optional<Result> before, Result result);

    /**
     * Books differences, each in a transaction of its own, as long as nothing else is booked in between.
     *
     * @param revision of the books that they were found in
     * @return how many were booked
     */
    int book(List<Difference> differences, long revision);

    /**
     * What a reconciliation came to.
     *
     * @param cursor how far was looked
     * @param verdict of the whole
     * @param at when
     * @param agreedAt when the verdict was last {@link Decision.Verdict#RECONCILED}
     * @param findings one line for each
     */
    record Result(
            Cursor cursor, Decision.Verdict verdict, Instant at, Optional<Instant> agreedAt, List<String> findings) {
        /** Copies the list. */
        public Result {
            findings = List.copyOf(findings);
        }
    }
}
