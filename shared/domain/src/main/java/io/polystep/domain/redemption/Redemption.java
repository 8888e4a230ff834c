package io.polystep.domain.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turning the shares of one resolved condition into money; at most one for each holder and condition, or for each outcome
 * where outcomes are redeemed one by one.
 *
 * @param holder the wallet that holds the shares
 * @param condition the resolved condition
 * @param token the one outcome that it redeems, for a Protocol V2 market; empty for both outcomes at once
 * @param negRisk true when the neg-risk adapter redeems it
 * @param positions what the ledger holds of it, winners and losers
 * @param expected what the payout vector says the holder's chain balances pay
 * @param route how it is done
 * @param state where it stands
 * @param attempts every transaction that was signed for it, oldest first; none for a route that sends nothing
 * @param settlement what the final transaction did, once known
 * @param revision number of stored versions; 0 when not stored yet
 */
public record Redemption(
        Address holder,
        ConditionId condition,
        Optional<TokenId> token,
        boolean negRisk,
        List<Position> positions,
        Usdc expected,
        Route route,
        RedemptionState state,
        List<Attempt> attempts,
        Optional<Settlement> settlement,
        long revision) {
    /** How the shares are redeemed. */
    public enum Route {
        /** One transaction to the collateral adapter, which pays pUSD. */
        ADAPTER,
        /** One transaction to the router of Protocol V2, which pays pUSD. */
        ROUTER,
        /** Nothing is sent: the shares lost, and a transaction would only cost gas. */
        WRITE_OFF,
        /** What was sent came too late: somebody else redeemed the shares before it was mined. */
        ELSEWHERE
    }

    /** Copies the lists. */
    public Redemption {
        positions = List.copyOf(positions);
        attempts = List.copyOf(attempts);
    }

    /** True when it turns this outcome's shares into money. */
    public boolean covers(TokenId outcome) {
        return token.isEmpty() || token.get().equals(outcome);
    }

    /** The newest signed transaction. */
    public Optional<SignedTransaction> transaction() {
        return attempts.isEmpty()
                ? Optional.empty()
                : Optional.of(attempts.getLast().transaction());
    }

    /** The hash of every transaction that may have been mined, oldest first. */
    public List<String> hashes() {
        return attempts.stream().map(attempt -> attempt.transaction().hash()).toList();
    }

    /** The same redemption with one more transaction, which is to be broadcast. */
    public Redemption attempted(Attempt next) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(next);
        return copy(route, RedemptionState.PREPARED, all, settlement, revision);
    }

    /** The same redemption, done by somebody else. */
    public Redemption elsewhere() {
        return copy(Route.ELSEWHERE, state, attempts, settlement, revision);
    }

    /** The same redemption in another state. */
    public Redemption with(RedemptionState newState) {
        return copy(route, newState, attempts, settlement, revision);
    }

    /** The same redemption with what its transaction did. */
    public Redemption settled(RedemptionState newState, Settlement seen) {
        return copy(route, newState, attempts, Optional.of(seen), revision);
    }

    /** The same redemption as stored under {@code newRevision}. */
    public Redemption stored(long newRevision) {
        return copy(route, state, attempts, settlement, newRevision);
    }

    private Redemption copy(
            Route newRoute,
            RedemptionState newState,
            List<Attempt> newAttempts,
            Optional<Settlement> newSettlement,
            long newRevision) {
        return new Redemption(
                holder,
                condition,
                token,
                negRisk,
                positions,
                expected,
                newRoute,
                newState,
                newAttempts,
                newSettlement,
                newRevision);
    }
}
