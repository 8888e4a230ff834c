package io.polystep.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionRoute;
import java.util.Optional;

/**
 * How a resolved market is redeemed.
 *
 * @param expected dollars due for what the wallet holds on the chain
 * @param route how
 * @param call what is called; empty when nothing is sent
 */
record Plan(Usdc expected, Redemption.Route route, Optional<RedemptionRoute> call) {
    /**
     * Plans from what the chain says now.
     *
     * @param token the outcome, where outcomes are redeemed one by one; empty for both
     * @throws IllegalStateException if the market is not resolved
     */
    static Plan of(Market market, Optional<TokenId> token, Address holder, ChainReader chain) {
        Usdc expected = Usdc.ZERO;
        Shares held = Shares.ZERO;
        for (int index = 0; index < market.outcomes().size(); index++) {
            TokenId outcome = market.outcomes().get(index).token();
            if (token.isEmpty() || token.get().equals(outcome)) {
                Shares here = chain.shares(holder, outcome);
                held = held.plus(here);
                expected = expected.plus(due(market, index, here, chain));
            }
        }
        if (held.isZero()) {
            return new Plan(expected, Redemption.Route.ELSEWHERE, Optional.empty());
        }
        return expected.isPositive()
                ? paying(market, token, held, expected)
                : new Plan(expected, Redemption.Route.WRITE_OFF, Optional.empty());
    }

    private static Usdc due(Market market, int index, Shares shares, ChainReader chain) {
        return chain.payout(market, index, shares)
                .orElseThrow(() -> new IllegalStateException(
                        "expected a resolved condition, found " + market.condition() + " unresolved"));
    }

    /** The adapters take the whole balance of both outcomes, the router an amount of one. */
    private static Plan paying(Market market, Optional<TokenId> token, Shares held, Usdc expected) {
        if (token.isPresent()) {
            return new Plan(
                    expected, Redemption.Route.ROUTER, Optional.of(new RedemptionRoute.Router(token.get(), held)));
        }
        RedemptionRoute call = market.negRisk()
                ? new RedemptionRoute.NegRisk(market.condition())
                : new RedemptionRoute.Standard(market.condition());
        return new Plan(expected, Redemption.Route.ADAPTER, Optional.of(call));
    }
}
