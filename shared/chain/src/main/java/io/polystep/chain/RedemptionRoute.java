package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;

/**
 * Where a redemption goes and what it calls, as data. Whoever holds the key decides whether a route may be signed; the
 * set of routes is the whole of what can be.
 */
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

    /**
     * A call of a contract that moves no gas coin.
     *
     * @param to the contract
     * @param data 0x and hex of selector and arguments
     */
    record ContractCall(Address to, String data) {}

    /** The call of this route, to an address of the configuration. */
    default ContractCall call(Contracts contracts, ProtocolV2 v2) {
        return switch (this) {
            case Standard(ConditionId condition) -> adapter(contracts, condition, false);
            case NegRisk(ConditionId condition) -> adapter(contracts, condition, true);
            case Router(TokenId position, Shares amount) ->
                new ContractCall(v2.router(), CallData.routerRedeem(position, amount));
        };
    }

    private static ContractCall adapter(Contracts contracts, ConditionId condition, boolean negRisk) {
        RedeemCall call = new RedeemCall(contracts, condition, negRisk);
        return new ContractCall(call.adapter(), call.data());
    }
}
