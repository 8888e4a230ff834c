package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.port.Halts.Halt;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.time.Instant;

/** The nonce counter of each account that sends transactions. */
final class Nonces {
    /** More transactions by hand than this are rather a wrong number. */
    private static final long MOST_BY_HAND = 1_000;

    private final Store store;
    private final Items<Long> items;
    private final Items<Halt> audits;

    Nonces(Store store) {
        this.store = store;
        this.audits = new Items<>(store, HaltShape.SHAPE);
        this.items = new Items<>(store, NonceShape.SHAPE);
    }

    /** The next free nonce; an empty table starts at what the chain has mined. */
    long next(Address account, long minedCount) {
        Key key = Key.nonce(account);
        // Of two that start the counter, both continue from the one that was stored.
        long next = items.find(key).orElseGet(() -> start(key, minedCount));
        if (minedCount > next) {
            throw new PermanentException("expected at most " + next + " mined transactions of " + account + ", found "
                    + minedCount + ": somebody else uses this key; if it was not you, move the funds; if it was, "
                    + "accept the nonce " + minedCount + " (docs/runbook/nonce.md)");
        }
        return next;
    }

    /**
     * What the next transaction takes.
     *
     * @throws PermanentException if there never was one
     */
    long known(Address account) {
        return items.find(Key.nonce(account))
                .orElseThrow(() -> new PermanentException("expected a nonce of " + account
                        + " that has been used, found none; the first preparation takes the chain's"));
    }

    /** Goes on from {@code next}, if the counter still stands where it was seen. */
    void accept(Address account, long known, long next, String reason, String actor, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("expected a reason for nonce " + next + ", found none");
        }
        if (next <= known || next > known + MOST_BY_HAND) {
            throw new PermanentException("expected a nonce of " + account + " from " + (known + 1) + " to "
                    + (known + MOST_BY_HAND) + ", found " + next
                    + "; take the number that the refusal of the preparation names");
        }
        String scope = "nonce:" + account.lower();
        Halt record = new Halt(scope, "from " + known + " to " + next + ": " + reason, actor, now);
        new Transaction(store)
                .count(
                        "nonce",
                        new Counting(Key.nonce(account))
                                .add(NonceShape.NEXT, BigInteger.valueOf(next - known))
                                .within(Bound.exactly(NonceShape.NEXT, known)))
                .put("audit", audits.write(audits.item(Key.audit(scope, now, HaltAction.SET), record, 1)))
                .commitAll("accept nonce " + next + " of " + account);
    }

    /** Moves the counter past a transaction's nonce. */
    void take(Transaction writes, SignedTransaction transaction) {
        BigInteger nonce = BigInteger.valueOf(transaction.nonce());
        writes.count(
                "nonce",
                new Counting(Key.nonce(transaction.from()))
                        .add(NonceShape.NEXT, BigInteger.ONE)
                        .within(Bound.atLeast(NonceShape.NEXT, nonce))
                        .within(Bound.atMost(NonceShape.NEXT, transaction.nonce())));
    }

    private long start(Key key, long start) {
        return items.put(items.item(key, start, 1), Condition.absent()).orElse(start);
    }
}
