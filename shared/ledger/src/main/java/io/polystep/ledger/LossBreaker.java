package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.risk.LimitVersion;
import io.polystep.domain.risk.StrategyResults;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Halts a strategy that has lost too often or too much, in the transaction that books the settlement. Only a person clears
 * that halt; counting then begins anew.
 */
final class LossBreaker {
    private static final String ACTOR = "loss-breaker";
    private static final String SCOPE = "strategy:";

    private final Address wallet;
    private final DynamoHalts halts;
    private final Items<StrategyResults> results;
    private final Items<LimitVersion> limits;

    LossBreaker(Store store, Address wallet, DynamoHalts halts) {
        this.wallet = wallet;
        this.halts = halts;
        this.results = new Items<>(store, StrategyResultsShape.SHAPE);
        this.limits = new Items<>(store, LimitShape.SHAPE);
    }

    /** Counts a settled market for each strategy that bought it. The limits are those in force for reservations. */
    void settled(Transaction transaction, Set<StrategyId> strategies, Usdc result, Instant at) {
        Optional<LimitVersion> inForce = limits.find(Key.limits(wallet));
        for (StrategyId strategy : strategies) {
            StrategyResults after = put(results, transaction, strategy, Optional.of(result));
            // Without limits nothing was ever reserved through the gate, so there is nothing to stop.
            inForce.flatMap(version -> after.tripped(version.effective()))
                    .ifPresent(why -> halts.latch(transaction, strategy.scope(), why, ACTOR, at));
        }
    }

    /** Lets counting begin anew along with the clearing of a strategy's halt; does nothing for other scopes. */
    static void begin(Store store, Transaction transaction, String scope) {
        if (scope.startsWith(SCOPE)) {
            Items<StrategyResults> results = new Items<>(store, StrategyResultsShape.SHAPE);
            put(results, transaction, new StrategyId(scope.substring(SCOPE.length())), Optional.empty());
        }
    }

    /** Stores what follows from one more result, or nothing but zeros when there is none. */
    private static StrategyResults put(
            Items<StrategyResults> items, Transaction transaction, StrategyId strategy, Optional<Usdc> result) {
        Key key = Key.strategyResults(strategy);
        StrategyResults known = items.find(key).orElse(StrategyResults.NONE);
        StrategyResults next =
                result.map(known::after).orElseGet(known::cleared).stored(known.revision() + 1);
        Condition condition = known.revision() == 0 ? Condition.absent() : Condition.revision(known.revision());
        transaction.put("results of " + strategy, items.write(items.item(key, next, next.revision())), condition);
        return next;
    }
}
