package io.polystep.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.port.Signing;
import io.polystep.domain.redemption.Attempt;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.SignedTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides how a resolved condition becomes money and stores the signed transaction, if one is needed, before anything is
 * broadcast. One that has waited too long is replaced, which is stored before it is broadcast as well.
 *
 * @param holder the wallet
 * @param ledger where redemptions are
 * @param chain balances and payouts
 * @param writer opened only when something must be signed
 * @param waiting when a transaction is replaced
 * @param clock the time of signing
 */
record Preparation(
        Address holder,
        RedemptionLedger ledger,
        ChainReader chain,
        Supplier<ChainWriter> writer,
        Waiting waiting,
        InstantSource clock) {
    /**
     * Begins with a market, or goes on where its redemption stands.
     *
     * @param token the outcome, where outcomes are redeemed one by one; empty for both
     */
    Step prepare(Optional<TokenId> token, Market market) {
        Optional<Redemption> known = ledger.find(holder, market.condition(), token);
        return known.isPresent() ? goOn(known.get()) : begin(Plan.of(market, token, holder, chain), token, market);
    }

    private Step begin(Plan plan, Optional<TokenId> token, Market market) {
        List<Position> positions = positions(market.condition(), token);
        Redemption planned = new Redemption(
                holder,
                market.condition(),
                token,
                market.negRisk(),
                positions,
                plan.expected(),
                plan.route(),
                // A route that sends nothing has nothing to wait for.
                RedemptionState.CONFIRMED,
                List.of(),
                Optional.empty(),
                0);
        if (positions.isEmpty()) {
            return new Step(planned, RedemptionOutcome.NOTHING_HELD);
        }
        if (!plan.isOf(positions)) {
            return new Step(planned, RedemptionOutcome.SHARES_DIFFER);
        }
        if (plan.call().isEmpty()) {
            return created(planned);
        }
        ChainWriter open = writer.get();
        requireHolder(open);
        long nonce = ledger.nextNonce(open.account(), chain.minedCount(open.account()));
        return switch (open.signRedemption(plan.call().get(), nonce)) {
            case Signing.Signed(SignedTransaction signed) ->
                created(planned.attempted(new Attempt(signed, clock.instant())));
            case Signing.TooExpensive _ -> new Step(planned, RedemptionOutcome.EXPENSIVE);
        };
    }

    private Step created(Redemption planned) {
        return ledger.create(planned).map(Step::of).orElseGet(() -> new Step(planned, RedemptionOutcome.ORDER_OPEN));
    }

    private Step goOn(Redemption stored) {
        Instant now = clock.instant();
        boolean stuck = waiting.isOver(stored, now) && chain.finality(stored.hashes()) instanceof Finality.Broadcast;
        return stuck ? replace(stored, now) : Step.of(stored);
    }

    /** While a replacement is too expensive the old transaction stays in play and is broadcast again. */
    private Step replace(Redemption stored, Instant now) {
        SignedTransaction old = stored.transaction().orElseThrow();
        return switch (writer.get().signReplacement(old)) {
            case Signing.Signed(SignedTransaction signed) ->
                Step.of(ledger.update(stored.attempted(new Attempt(signed, now))));
            case Signing.TooExpensive _ -> Step.of(stored);
        };
    }

    /** The adapters redeem what their caller holds. */
    private void requireHolder(ChainWriter open) {
        if (!open.account().equals(holder)) {
            throw new PermanentException("expected the key of wallet " + holder + ", found the key of " + open.account()
                    + "; put the key of the wallet that holds the shares into the secret");
        }
    }

    private List<Position> positions(ConditionId condition, Optional<TokenId> token) {
        return ledger.positions().stream()
                .filter(position -> position.condition().equals(condition))
                .filter(position -> token.isEmpty() || token.get().equals(position.token()))
                .toList();
    }
}
