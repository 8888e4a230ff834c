package io.polystep.ledger;

import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/**
 * One item of {@code POSITION#}: what the books say of one outcome's shares.
 *
 * @param condition its market
 * @param token the outcome
 * @param counters every counter, in millionths
 * @param strategies who bought it; empty when no order of ours did
 */
record Holding(ConditionId condition, TokenId token, Map<HoldingCounter, BigInteger> counters, Set<String> strategies) {
    Holding {
        counters = Map.copyOf(counters);
        strategies = Set.copyOf(strategies);
    }

    BigInteger amount(HoldingCounter counter) {
        return counters.getOrDefault(counter, BigInteger.ZERO);
    }

    boolean hasShares() {
        return amount(HoldingCounter.SHARES).signum() > 0;
    }

    Position position() {
        return new Position(
                condition,
                token,
                new Shares(amount(HoldingCounter.SHARES).longValueExact()),
                new Usdc(amount(HoldingCounter.COST).longValueExact()));
    }

    void addTo(Map<Balances.Key, BigInteger> sums) {
        counters.forEach((counter, amount) -> sums.put(counter.key(token), amount));
    }
}
