package io.polystep.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionRoute;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a resolved market is redeemed.
 *
 * @param expected dollars due for what the wallet holds on the chain
 * @param route how
 * @param call what is called; empty when nothing is sent
 * @param held what the wallet holds on the chain of each outcome that is redeemed
 */
record Plan(Usdc expected, Redemption.Route route, Optional<RedemptionRoute> call, Map<TokenId, Shares> held) {
    /**
     * Plans from what the chain says now.
     *
     * @param token the outcome, where outcomes are redeemed one by one; empty for both
     * @throws IllegalStateException if the market is not resolved
     */
    static Plan of(Market market, Optional<TokenId> token, Address holder, ChainReader chain) {
        Usdc expected = Usdc.ZERO;
        Map<TokenId, Shares> held = new LinkedHashMap<>();
        for (int index = 0; index < market.outcomes().size(); index++) {
            TokenId outcome = market.outcomes().get(index).token();
            if (token.isEmpty() || token.get().equals(outcome)) {
                Shares here = chain.shares(holder, outcome);
                held.put(outcome, here);
                expected = expected.plus(due(market, index, here, chain));
            }
        }
        return expected.isPositive()
                ? paying(market, token, held, expected)
                : new Plan(expected, Redemption.Route.WRITE_OFF, Optional.empty(), held);
    }

    /**
     * True when the chain holds exactly these positions. When it does not, a node may be behind, or somebody moved shares;
     * which of the two, only a reconciliation may conclude.
     */
    boolean isOf(List<Position> positions) {
        Map<TokenId, Shares> booked = new HashMap<>();
        positions.forEach(position -> booked.put(position.token(), position.shares()));
        return held.entrySet().stream()
                .allMatch(here -> here.getValue().equals(booked.getOrDefault(here.getKey(), Shares.ZERO)));
    }

    private static Usdc due(Market market, int index, Shares shares, ChainReader chain) {
        return chain.payout(market, index, shares)
                .orElseThrow(() -> new IllegalStateException(
                        "expected a resolved condition, found " + market.condition() + " unresolved"));
    }

    /** The adapters take the whole balance of both outcomes, the router an amount of one. */
    private static Plan paying(Market market, Optional<TokenId> token, Map<TokenId, Shares> held, Usdc expected) {
        if (token.isPresent()) {
            Shares all = held.getOrDefault(token.get(), Shares.ZERO);
            return new Plan(
                    expected, Redemption.Route.ROUTER, Optional.of(new RedemptionRoute.Router(token.get(), all)), held);
        }
        RedemptionRoute call = market.negRisk()
                ? new RedemptionRoute.NegRisk(market.condition())
                : new RedemptionRoute.Standard(market.condition());
        return new Plan(expected, Redemption.Route.ADAPTER, Optional.of(call), held);
    }
}
