package io.polystep.domain.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The limits in force, with their version. Tightening holds at once; loosening waits for the next UTC day and is refused
 * while a halt is in force or the account is in drawdown.
 *
 * @param version from 1; each change of what is in force or waiting is a new one
 * @param effective what holds
 * @param waiting a looser set that is to hold from a later day on
 * @param revision number of stored versions; 0 when not stored yet
 */
public record LimitVersion(long version, Limits effective, Optional<Waiting> waiting, long revision) {
    /**
     * Limits that are to hold later.
     *
     * @param limits which
     * @param from first UTC day
     */
    public record Waiting(Limits limits, LocalDate from) {}

    /** The first limits of an account. */
    public static LimitVersion first(Limits configured) {
        return new LimitVersion(1, configured, Optional.empty(), 0);
    }

    /**
     * What follows when a function finds these limits in its configuration.
     *
     * @param mayLoosen false while a halt is in force or the account is in drawdown
     */
    public LimitVersion configured(Limits configured, boolean mayLoosen, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LimitVersion due = waiting.filter(later -> !later.from().isAfter(today) && mayLoosen)
                .map(later -> next(later.limits(), Optional.empty()))
                .orElse(this);
        Limits tight = tighter(due.effective, configured);
        Optional<Waiting> looser = tight.equals(configured)
                ? Optional.empty()
                : due.waiting
                        .filter(later -> later.limits().equals(configured) && mayLoosen)
                        .or(() ->
                                mayLoosen ? Optional.of(new Waiting(configured, today.plusDays(1))) : Optional.empty());
        boolean same = tight.equals(effective) && looser.equals(waiting);
        return same ? this : next(tight, looser);
    }

    private LimitVersion next(Limits limits, Optional<Waiting> later) {
        return new LimitVersion(Math.addExact(version, 1), limits, later, revision);
    }

    /** The same version as stored under {@code newRevision}. */
    public LimitVersion stored(long newRevision) {
        return new LimitVersion(version, effective, waiting, newRevision);
    }

    /** The stricter of both in each part. */
    static Limits tighter(Limits one, Limits other) {
        return new Limits(
                one.maxOrder().min(other.maxOrder()),
                one.maxMarket().min(other.maxMarket()),
                one.maxTotal().min(other.maxTotal()),
                Math.min(one.maxOpenOrders(), other.maxOpenOrders()),
                Math.min(one.maxEntriesPerMarket(), other.maxEntriesPerMarket()),
                one.maxDailyLoss().min(other.maxDailyLoss()),
                Math.min(one.maxUnresolved(), other.maxUnresolved()),
                Math.min(one.maxLossesInARow(), other.maxLossesInARow()),
                one.maxStrategyLoss().min(other.maxStrategyLoss()));
    }
}
