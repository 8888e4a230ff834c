package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What reconciliation concludes and what is to be done, in this order: book the transfers and look again if there were
 * any; latch the halt; book the differences; store the cursor.
 *
 * @param checks every comparison with its sample
 * @param transfers deposits and withdrawals to book; each id comes from the chain, so booking twice collides
 * @param halt why new risk must stop, or empty
 * @param differences what goes to suspense
 * @param cursor how far was looked, empty when nothing could be concluded
 */
public record Decision(
        List<Check> checks,
        List<Entry> transfers,
        Optional<String> halt,
        List<Difference> differences,
        Optional<Cursor> cursor) {
    /** The state of the whole. */
    public enum Verdict {
        /** Ledger, chain and venue are equal to the micro-unit. */
        RECONCILED,
        /** They differ by no more than what is on its way. */
        IN_FLIGHT,
        /** Not everything could be read. Not green. */
        UNKNOWN,
        /** Something should be looked at. */
        WARNING,
        /** Something must be looked at; no new risk until then. */
        MISMATCH
    }

    /** Copies the lists. */
    public Decision {
        checks = List.copyOf(checks);
        transfers = List.copyOf(transfers);
        differences = List.copyOf(differences);
    }

    /** The worst of the comparisons; the ones without data say nothing, but without cash compared nothing is green. */
    public Verdict verdict() {
        boolean compared = checks.stream().anyMatch(check -> check.rule() == Check.Rule.CASH && check.sample() > 0);
        Status worst = checks.stream()
                .filter(check -> check.sample() > 0 || check.rule() == Check.Rule.COMPLETE)
                .map(Check::status)
                .reduce(Status.EQUAL, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        return switch (worst) {
            case BLOCK -> Verdict.MISMATCH;
            case WARN -> compared ? Verdict.WARNING : Verdict.UNKNOWN;
            case UNKNOWN -> Verdict.UNKNOWN;
            case IN_FLIGHT -> compared ? Verdict.IN_FLIGHT : Verdict.UNKNOWN;
            case EQUAL -> compared ? Verdict.RECONCILED : Verdict.UNKNOWN;
        };
    }
}
