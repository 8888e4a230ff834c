package io.polystep.domain.state;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The part of the account's state that is stored as a record. Cash, the day's result and the mode are not: they follow
 * from the books ({@link Standing}), so that there is one place for each fact.
 *
 * @param peak the highest equity that was certain, moved by deposits and withdrawals; nothing else lowers it
 * @param results streaks and counts, moved by the booking of a redemption only
 * @param cash the last look at the wallet
 * @param marks values of open positions, at most one for each market
 * @param unreconciled why nothing may be traded until a reconciliation has passed, or empty when nothing stands against it
 * @param revision number of stored versions; 0 when not stored yet
 */
public record StateRecord(
        Usdc peak, Results results, CashReading cash, List<Mark> marks, Optional<String> unreconciled, long revision) {
    /** How long a look at prices and cash may be used. */
    public static final Duration FRESH = Duration.ofMinutes(3);

    /** How far ahead of us the clock of another function may be. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** Copies; refuses a negative peak and two marks of one market. */
    public StateRecord {
        marks = List.copyOf(marks);
        long markets = marks.stream().map(Mark::condition).distinct().count();
        if (peak.isNegative() || markets != marks.size()) {
            throw new IllegalArgumentException("expected a peak of zero or more and one mark for each market, found "
                    + peak + " and " + marks.size() + " marks of " + markets + " markets");
        }
    }

    /** True while something read at {@code at} may be used at {@code now}. */
    static boolean fresh(Instant at, Instant now) {
        return !at.plus(FRESH).isBefore(now) && !at.isAfter(now.plus(SKEW));
    }

    /** True while the last look may be used. */
    public boolean fresh(Instant now) {
        return fresh(cash.asOf(), now);
    }

    /** After a look at the wallet and at every open position; the peak rises to what is certain and never falls. */
    public StateRecord looked(CashReading reading, List<Mark> seen, Equity equity) {
        Usdc higher = equity.low().compareTo(peak) > 0 ? equity.low() : peak;
        return new StateRecord(higher, results, reading, seen, unreconciled, revision);
    }

    /**
     * After money came in (above zero) or went out (below zero). The peak moves with it and ends at zero at the lowest.
     */
    public StateRecord flowed(Usdc flow) {
        Usdc moved = peak.plus(flow);
        return new StateRecord(moved.isNegative() ? Usdc.ZERO : moved, results, cash, marks, unreconciled, revision);
    }

    /**
     * After the positions of a market were settled.
     *
     * @param result received less cost, or empty when it is not known from here; then no trade is counted
     */
    public StateRecord settled(ConditionId market, Optional<Usdc> result) {
        List<Mark> left =
                marks.stream().filter(mark -> !mark.condition().equals(market)).toList();
        return new StateRecord(peak, result.map(results::after).orElse(results), cash, left, unreconciled, revision);
    }

    /** The same record, not to be traded on until a reconciliation has passed. */
    public StateRecord unreconciled(String reason) {
        return new StateRecord(peak, results, cash, marks, Optional.of(reason), revision);
    }

    /** The same record after a reconciliation has passed. */
    public StateRecord reconciled() {
        return new StateRecord(peak, results, cash, marks, Optional.empty(), revision);
    }

    /** The same record as stored under {@code newRevision}. */
    public StateRecord stored(long newRevision) {
        return new StateRecord(peak, results, cash, marks, unreconciled, newRevision);
    }
}
