package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Page;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the first, and the second when the first did not answer in a usable way. A blocked region is respected: nobody
 * else is asked then. When both fail, the first's outcome is given.
 *
 * @param first asked always
 * @param second asked only then
 */
public record WithFallback(PortfolioReads first, PortfolioReads second) implements PortfolioReads {
    /** Version 2 and then version 1. */
    public static PortfolioReads versions(Caller caller) {
        return new WithFallback(new DataApiV2(caller), new DataApiV1(caller));
    }

    @Override
    public Outcome<Page<PositionRow>> positions(Address wallet, PositionFilter filter, Deadline deadline) {
        return either(reads -> reads.positions(wallet, filter, deadline));
    }

    @Override
    public Outcome<Optional<Usdc>> value(Address wallet, Deadline deadline) {
        return either(reads -> reads.value(wallet, deadline));
    }

    @Override
    public Outcome<Page<ActivityRow>> trades(Address wallet, Deadline deadline) {
        return either(reads -> reads.trades(wallet, deadline));
    }

    @Override
    public Outcome<Page<ActivityRow>> activity(Address wallet, Deadline deadline) {
        return either(reads -> reads.activity(wallet, deadline));
    }

    @Override
    public Outcome<Page<ResolutionRow>> resolutions(ConditionId condition, Deadline deadline) {
        return either(reads -> reads.resolutions(condition, deadline));
    }

    private <T> Outcome<T> either(Function<PortfolioReads, Outcome<T>> read) {
        Outcome<T> outcome = read.apply(first);
        if (outcome instanceof Outcome.Done<T> || outcome.refusedFor(Denial.REGION)) {
            return outcome;
        }
        Outcome<T> other = read.apply(second);
        return other instanceof Outcome.Done<T> ? other : outcome;
    }
}
