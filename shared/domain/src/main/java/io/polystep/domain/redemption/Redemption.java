package io.polystep.domain.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import java.util.List;
import java.util.Optional;

/**
 * Turning the shares of one resolved condition into money; at most one for each holder and condition.
 *
 * @param holder the wallet that holds the shares
 * @param condition the resolved condition
 * @param negRisk true when the neg-risk adapter redeems it
 * @param positions what the ledger holds of it, winners and losers
 * @param expected what the payout vector says the holder's chain balances pay
 * @param route how it is done
 * @param state where it stands
 * @param transaction the stored transaction, for {@link Route#ADAPTER}
 * @param settlement what the final transaction did, once known
 * @param revision number of stored versions; 0 when not stored yet
 */
public record Redemption(
        Address holder,
        ConditionId condition,
        boolean negRisk,
        List<Position> positions,
        Usdc expected,
        Route route,
        RedemptionState state,
        Optional<SignedTransaction> transaction,
        Optional<Settlement> settlement,
        long revision) {
    /** How the shares are redeemed. */
    public enum Route {
        /** One transaction to the collateral adapter, which pays pUSD. */
        ADAPTER,
        /** Nothing is sent: the shares lost, and a transaction would only cost gas. */
        WRITE_OFF,
        /** Nothing is sent: the chain holds none of the shares any more, somebody else redeemed them. */
        ELSEWHERE
    }

    /** Copies the list. */
    public Redemption {
        positions = List.copyOf(positions);
    }

    /** The same redemption in another state. */
    public Redemption with(RedemptionState newState) {
        return new Redemption(
                holder, condition, negRisk, positions, expected, route, newState, transaction, settlement, revision);
    }

    /** The same redemption with what its transaction did. */
    public Redemption settled(RedemptionState newState, Settlement seen) {
        return new Redemption(
                holder,
                condition,
                negRisk,
                positions,
                expected,
                route,
                newState,
                transaction,
                Optional.of(seen),
                revision);
    }

    /** The same redemption as stored under {@code newRevision}. */
    public Redemption stored(long newRevision) {
        return new Redemption(
                holder, condition, negRisk, positions, expected, route, state, transaction, settlement, newRevision);
    }
}
