package io.polystep.redemption;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Shares;
import io.polystep.domain.port.Broadcaster;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.Settlement;
import io.polystep.domain.redemption.SignedTransaction;
import java.util.Optional;

/**
 * Broadcasts a stored transaction and judges what it did. A successful receipt alone proves nothing: what was paid must
 * be what was expected, and the shares must be gone.
 *
 * @param ledger where redemptions are
 * @param chain what the chain says
 */
record Confirmation(RedemptionLedger ledger, ChainReader chain) {
    /** Broadcasts the stored bytes; harmless to repeat. Past {@code SENT} there is nothing left to send. */
    Redemption send(Redemption redemption, Broadcaster broadcaster) {
        return switch (redemption.state()) {
            case PREPARED -> {
                // Stored first: SENT means "may be with a node", never "is certainly there".
                Redemption sent = ledger.update(redemption.with(RedemptionState.SENT));
                broadcaster.broadcast(bytes(sent));
                yield sent;
            }
            case SENT -> {
                broadcaster.broadcast(bytes(redemption));
                yield redemption;
            }
            case CONFIRMED, FAILED, BOOKED -> redemption;
        };
    }

    /** One look at the receipt; the redemption stays {@code SENT} while it is not final. */
    Redemption confirm(Redemption redemption, Market market) {
        if (redemption.state() != RedemptionState.SENT) {
            return redemption;
        }
        Optional<Settlement> seen = chain.settlement(bytes(redemption).hash(), redemption.holder());
        return seen.map(settlement ->
                        ledger.update(redemption.settled(judge(redemption, settlement, market), settlement)))
                .orElse(redemption);
    }

    private RedemptionState judge(Redemption redemption, Settlement settlement, Market market) {
        boolean paid = settlement.succeeded() && settlement.received().equals(redemption.expected());
        boolean gone = market.outcomes().stream()
                .map(outcome -> chain.shares(redemption.holder(), outcome.token()))
                .allMatch(Shares::isZero);
        return paid && gone ? RedemptionState.CONFIRMED : RedemptionState.FAILED;
    }

    private static SignedTransaction bytes(Redemption redemption) {
        return redemption
                .transaction()
                .orElseThrow(() -> new PermanentException("expected a stored transaction for condition "
                        + redemption.condition() + " in state " + redemption.state() + ", found none"));
    }
}
