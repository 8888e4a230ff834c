package io.polystep.strategy;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Decides, and can do nothing else: it gets a snapshot and returns wishes. It sees no venue, no ledger and no clock of its
 * own, so the same arguments always give the same proposal, live, in replay and in simulation.
 */
public interface Strategy {
    /** Its name in keys, limits and reports. */
    StrategyId id();

    /** One sentence on what it does and what is known of its success; an unproven strategy says "unproven". */
    String label();

    /** The most dollars that one of its wishes spends, fee not included; the order limit must leave room for it. */
    Usdc stake();

    /**
     * Looks at one market.
     *
     * @param snapshot what is known of the market, nothing newer than {@code now}
     * @param now the decision time
     * @param random for strategies that draw; seeded by the caller
     */
    Proposal propose(Snapshot snapshot, Instant now, RandomGenerator random);
}
