package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.redemption.RedemptionRoute;
import java.util.Set;

/**
 * The only call that is ever signed. It is the allow-list: it can be made for the two redeeming adapters and the router of
 * Protocol V2 alone, and the writer signs nothing else.
 *
 * @param to one of {@link #targets}
 * @param data 0x and hex of selector and arguments
 */
record RedeemCall(Address to, String data) {
    /** The call of a route, to an address of the configuration. */
    static RedeemCall of(RedemptionRoute route, Contracts contracts) {
        return switch (route) {
            case RedemptionRoute.Standard(ConditionId condition) -> adapter(contracts, condition, false);
            case RedemptionRoute.NegRisk(ConditionId condition) -> adapter(contracts, condition, true);
            case RedemptionRoute.Router(var position, var amount) ->
                new RedeemCall(contracts.router(), CallData.routerRedeem(position, amount));
        };
    }

    /** Every address that a signed call may go to. */
    static Set<Address> targets(Contracts contracts) {
        return Set.of(contracts.adapter(false), contracts.adapter(true), contracts.router());
    }

    private static RedeemCall adapter(Contracts contracts, ConditionId condition, boolean negRisk) {
        return new RedeemCall(contracts.adapter(negRisk), CallData.redeemPositions(contracts.collateral(), condition));
    }
}
