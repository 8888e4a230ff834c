package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.money.Usdc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recorded peak against two witnesses that it has no part in: the dollars that are certainly there, and the peak that
 * an earlier reconciliation saw. No price is asked, so a move of prices can neither raise nor silence a finding.
 *
 * @param books the ledger with the recorded peak
 * @param sure dollars that chain and ledger both show and nothing puts in question
 * @param before the highest {@link #base} of earlier reconciliations, empty before the first
 */
record PeakCheck(BookView books, Usdc sure, Optional<Usdc> before) {
    /**
     * The witnesses of one comparison.
     *
     * @param unbooked deposits less withdrawals that are on the chain and not in the books yet: the peak moves with them
     */
    static PeakCheck of(BookView books, ChainView chain, InFlight inFlight, Usdc unbooked, Optional<Cursor> cursor) {
        Usdc onChain = chain.collateral().minus(unbooked);
        // A redemption that has paid and is not booked is on the chain only; a fill, in the books only.
        Usdc both = inFlight.quiet() ? onChain : onChain.min(books.cash());
        Usdc suspense = books.balances().dollars(Account.SUSPENSE);
        Usdc surplus = suspense.isNegative() ? suspense : Usdc.ZERO;
        return new PeakCheck(books, both.plus(surplus), cursor.flatMap(Cursor::peakBase));
    }

    /** Empty while no peak is recorded. */
    Optional<Check> check() {
        return books.peak().map(this::judged);
    }

    private Check judged(RecordedPeak peak) {
        List<String> findings = new ArrayList<>();
        Usdc excess = sure.minus(peak.amount());
        boolean early = excess.isPositive() && excess.compareTo(peak.gained()) <= 0;
        if (early) {
            findings.add("expected the next look at the state to raise the peak of " + peak.amount() + " to the " + sure
                    + " dollars that are there, of which " + peak.gained() + " came since the last look");
        } else if (excess.isPositive()) {
            findings.add("expected a recorded peak of at least the " + sure + " dollars on the chain, found "
                    + peak.amount() + "; no deposit and no settlement since the last look explains it");
        }
        fallen(peak).ifPresent(findings::add);
        boolean wrong = fallen(peak).isPresent() || (excess.isPositive() && !early);
        Status status = wrong ? Status.BLOCK : early ? Status.IN_FLIGHT : Status.EQUAL;
        return Check.of(Check.Rule.PEAK, status, before.isPresent() ? 2 : 1, findings);
    }

    /** A peak never falls but with a withdrawal; a later look that raises it again does not hide that it fell. */
    private Optional<String> fallen(RecordedPeak peak) {
        return before.filter(earlier -> base(peak).compareTo(earlier) < 0)
                .map(earlier -> "expected a recorded peak of at least " + earlier.plus(flows())
                        + " dollars, as an earlier reconciliation saw it, moved by deposits and withdrawals, found "
                        + peak.amount());
    }

    /** What the next reconciliation compares with: the highest base so far. */
    Optional<Usdc> remembered() {
        return Stream.concat(before.stream(), books.peak().map(this::base).stream())
                .max(Comparator.naturalOrder());
    }

    /** The peak without what came from outside and went there: it only ever rises. */
    private Usdc base(RecordedPeak peak) {
        return peak.amount().minus(flows());
    }

    private Usdc flows() {
        return books.balances().dollars(Account.EXTERNAL).negated();
    }
}
