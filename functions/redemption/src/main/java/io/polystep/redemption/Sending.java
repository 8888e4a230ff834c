package io.polystep.redemption;

import io.polystep.domain.port.Broadcaster;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.SignedTransaction;
import java.util.Comparator;
import java.util.List;

/**
 * Broadcasts stored transactions; harmless to repeat.
 *
 * @param ledger where redemptions are
 * @param chain how many transactions are mined
 * @param broadcaster hands bytes to a node
 */
record Sending(RedemptionLedger ledger, ChainReader chain, Broadcaster broadcaster) {
    /**
     * Broadcasts the newest transaction. Those with a lower nonce that are not mined go first, because one that is missing
     * blocks all behind it. Past {@code MINED} there is nothing left to send.
     */
    Redemption send(Redemption redemption) {
        if (!isOpen(redemption)) {
            return redemption;
        }
        earlier(redemption).forEach(this::broadcast);
        return broadcast(redemption);
    }

    private List<Redemption> earlier(Redemption redemption) {
        SignedTransaction own = Confirmation.newest(redemption);
        long mined = chain.minedCount(own.from());
        if (mined >= own.nonce()) {
            return List.of();
        }
        return ledger.all().stream()
                .filter(Sending::isOpen)
                .filter(other -> nonce(other) >= mined && nonce(other) < own.nonce())
                .filter(other -> Confirmation.newest(other).from().equals(own.from()))
                .sorted(Comparator.comparingLong(Sending::nonce))
                .toList();
    }

    private Redemption broadcast(Redemption redemption) {
        // Stored first: SENT means "may be with a node", never "is certainly there".
        Redemption sent = redemption.state() == RedemptionState.PREPARED
                ? ledger.update(redemption.with(RedemptionState.SENT))
                : redemption;
        broadcaster.broadcast(Confirmation.newest(sent));
        return sent;
    }

    private static long nonce(Redemption redemption) {
        return Confirmation.newest(redemption).nonce();
    }

    private static boolean isOpen(Redemption redemption) {
        return switch (redemption.state()) {
            case PREPARED, SENT, MINED -> true;
            case CONFIRMED, FAILED, BOOKED -> false;
        };
    }
}
