package io.polystep.domain.redemption;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;

/** What a redemption calls, as data. The set of routes is the whole of what may ever be signed for the chain. */
public sealed interface RedemptionRoute {
    /**
     * A regular market, through its adapter: the holder's whole balance of both outcomes.
     *
     * @param condition which market
     */
    record Standard(ConditionId condition) implements RedemptionRoute {}

    /**
     * A neg-risk market, through its adapter: the holder's whole balance of both outcomes.
     *
     * @param condition which market
     */
    record NegRisk(ConditionId condition) implements RedemptionRoute {}

    /**
     * A Protocol V2 position, through the router: the given amount of one outcome.
     *
     * @param position its last byte is the outcome, the others are the condition
     * @param amount above zero
     */
    record Router(TokenId position, Shares amount) implements RedemptionRoute {
        /** Refuses a redemption of nothing. */
        public Router {
            if (amount.isZero()) {
                throw new IllegalArgumentException("expected shares above zero to redeem of position " + position
                        + "; a balance of zero was redeemed by somebody else");
            }
        }
    }
}
