package io.polystep.redemption;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.Settlement;
import io.polystep.domain.redemption.SignedTransaction;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Follows a broadcast transaction and judges what it did. A successful receipt alone proves nothing: what was paid must be
 * what was expected, and the shares must be gone.
 *
 * @param ledger where redemptions are
 * @param chain what the chain says
 * @param waiting when a transaction is replaced
 * @param clock the time of looking
 */
record Confirmation(RedemptionLedger ledger, ChainReader chain, Waiting waiting, InstantSource clock) {
    /** One look at every transaction of the redemption; any one of them may be the one that was mined. */
    Step confirm(Redemption redemption, Market market) {
        boolean open = redemption.state() == RedemptionState.SENT || redemption.state() == RedemptionState.MINED;
        if (!open) {
            return Step.of(redemption);
        }
        return switch (chain.finality(redemption.hashes())) {
            case Finality.Broadcast _ -> inNoBlock(redemption);
            case Finality.Mined _ -> new Step(now(redemption, RedemptionState.MINED), RedemptionOutcome.WAIT);
            case Finality.Final(Finality.Place place) -> last(redemption, place, market);
        };
    }

    private Step inNoBlock(Redemption redemption) {
        if (redemption.state() == RedemptionState.MINED) {
            // The block was dropped, and with it the transaction: its bytes must be broadcast again.
            return Step.of(now(redemption, RedemptionState.SENT));
        }
        boolean over = waiting.isOver(redemption, clock.instant());
        if (over) {
            requireNonceFree(newest(redemption));
        }
        return new Step(redemption, over ? RedemptionOutcome.STUCK : RedemptionOutcome.WAIT);
    }

    private void requireNonceFree(SignedTransaction transaction) {
        if (chain.minedCount(transaction.from()) > transaction.nonce()) {
            throw new PermanentException("expected nonce " + transaction.nonce() + " of " + transaction.from()
                    + " to be used by one of our transactions, found another one mined: somebody else uses this key;"
                    + " stop, and move the funds");
        }
    }

    private Redemption now(Redemption redemption, RedemptionState state) {
        return redemption.state() == state ? redemption : ledger.update(redemption.with(state));
    }

    private Step last(Redemption redemption, Finality.Place place, Market market) {
        Optional<Settlement> seen = chain.settlement(place.transaction(), redemption.holder());
        // Balances before its block would still show the shares.
        boolean readable = seen.isPresent() && seen.get().block() <= chain.height();
        return readable
                ? Step.of(ledger.update(judged(redemption, seen.get(), market)))
                : new Step(redemption, RedemptionOutcome.WAIT);
    }

    private Redemption judged(Redemption redemption, Settlement settlement, Market market) {
        boolean gone = remaining(redemption, market).isZero();
        boolean paid = settlement.succeeded() && settlement.received().equals(redemption.expected());
        if (paid && gone) {
            return redemption.settled(RedemptionState.CONFIRMED, settlement);
        }
        boolean tooLate =
                gone && !settlement.sharesMoved() && settlement.received().equals(Usdc.ZERO);
        return tooLate
                ? redemption.elsewhere().settled(RedemptionState.CONFIRMED, settlement)
                : redemption.settled(RedemptionState.FAILED, settlement);
    }

    /** Shares that should have become money. */
    private Shares remaining(Redemption redemption, Market market) {
        return market.outcomes().stream()
                .map(Outcome::token)
                .filter(redemption::covers)
                .map(token -> chain.shares(redemption.holder(), token))
                .reduce(Shares.ZERO, Shares::plus);
    }

    static SignedTransaction newest(Redemption redemption) {
        return redemption
                .transaction()
                .orElseThrow(() -> new PermanentException("expected a stored transaction for condition "
                        + redemption.condition() + " in state " + redemption.state() + ", found none"));
    }
}
