package io.polystep.signal;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.risk.Limits;
import io.polystep.strategy.Strategies;
import io.polystep.strategy.Strategy;
import java.util.List;

/** The strategies that the configuration enables, once it is known that each of them can trade. */
final class Enabled {
    /** The highest fee of the markets that are scanned. Source: venue protocol reference, fees, crypto markets. */
    private static final FeeSchedule DEAREST = new FeeSchedule(70_000, 1);

    private Enabled() {}

    /**
     * The strategies of these names.
     *
     * @throws PermanentException if there is no strategy of a name, or if the gate would refuse every wish of one: a
     *     configuration that cannot trade must not look like a quiet market
     */
    static List<Strategy> of(List<StrategyId> names, Limits limits) {
        List<Strategy> strategies = names.stream().map(Enabled::named).toList();
        strategies.forEach(strategy -> requireRoom(strategy, limits.maxOrder()));
        return strategies;
    }

    private static Strategy named(StrategyId id) {
        return Strategies.named(id)
                .orElseThrow(
                        () -> new PermanentException("expected a built-in strategy in STRATEGIES, found '" + id + "'"));
    }

    private static void requireRoom(Strategy strategy, Usdc maxOrder) {
        Usdc hold = strategy.stake().plus(DEAREST.ceilingForSpending(strategy.stake()));
        if (hold.compareTo(maxOrder) > 0) {
            throw new PermanentException("expected MAX_ORDER of at least " + hold + ", the stake " + strategy.stake()
                    + " of " + strategy.id() + " plus its fee at rate " + DEAREST + ", found " + maxOrder
                    + ": no order could ever pass. Raise MAX_ORDER (and MAX_MARKET, MAX_TOTAL with it) or take "
                    + strategy.id() + " out of STRATEGIES");
        }
    }
}
