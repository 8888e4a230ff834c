package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;

/**
 * The only call that is ever signed. It is the allow-list: it can be made for the two redeeming adapters alone, and the
 * writer signs nothing else.
 */
final class RedeemCall {
    private final Address adapter;
    private final String data;

    /** Redeems the whole balance of a condition through the adapter that its kind of market asks for. */
    RedeemCall(Contracts contracts, ConditionId condition, boolean negRisk) {
        this.adapter = contracts.adapter(negRisk);
        this.data = CallData.redeemPositions(contracts.collateral(), condition);
    }

    Address adapter() {
        return adapter;
    }

    String data() {
        return data;
    }
}
