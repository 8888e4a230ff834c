package io.polystep.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.Redemption.Route;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.SignedTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides how a resolved condition becomes money and stores the signed transaction, if one is needed, before anything is
 * broadcast.
 *
 * @param holder the wallet
 * @param ledger where redemptions are
 * @param chain balances and payouts
 * @param writer opened only when something must be signed
 */
record Preparation(Address holder, RedemptionLedger ledger, ChainReader chain, Supplier<ChainWriter> writer) {
    /** The stored redemption of a condition: the one from before if there is one, else a new one. */
    Redemption prepare(ConditionId condition, Market market) {
        return ledger.find(holder, condition).orElseGet(() -> create(condition, market));
    }

    private Redemption create(ConditionId condition, Market market) {
        PayoutVector payouts = chain.payouts(condition)
                .orElseThrow(() ->
                        new IllegalStateException("expected a resolved condition, found " + condition + " unresolved"));
        List<Shares> held = market.outcomes().stream()
                .map(Outcome::token)
                .map(this::onChain)
                .toList();
        Usdc expected = expected(payouts, held);
        Route route = route(held, expected);
        Optional<SignedTransaction> transaction =
                route == Route.ADAPTER ? Optional.of(sign(condition, market.negRisk())) : Optional.empty();
        // A route that sends nothing has nothing to wait for.
        RedemptionState state = transaction.isPresent() ? RedemptionState.PREPARED : RedemptionState.CONFIRMED;
        return ledger.create(new Redemption(
                holder,
                condition,
                market.negRisk(),
                positions(condition),
                expected,
                route,
                state,
                transaction,
                Optional.empty(),
                0));
    }

    private Shares onChain(TokenId token) {
        return chain.shares(holder, token);
    }

    private static Usdc expected(PayoutVector payouts, List<Shares> held) {
        Usdc sum = Usdc.ZERO;
        for (int slot = 0; slot < held.size(); slot++) {
            sum = sum.plus(payouts.payout(slot, held.get(slot)));
        }
        return sum;
    }

    private static Route route(List<Shares> held, Usdc expected) {
        if (held.stream().allMatch(Shares::isZero)) {
            return Route.ELSEWHERE;
        }
        return expected.isPositive() ? Route.ADAPTER : Route.WRITE_OFF;
    }

    private SignedTransaction sign(ConditionId condition, boolean negRisk) {
        ChainWriter open = writer.get();
        Address account = open.account();
        long nonce = ledger.nextNonce(account, chain.minedCount(account));
        return open.signRedemption(condition, negRisk, nonce);
    }

    private List<Position> positions(ConditionId condition) {
        return ledger.positions().stream()
                .filter(position -> position.condition().equals(condition))
                .toList();
    }
}
