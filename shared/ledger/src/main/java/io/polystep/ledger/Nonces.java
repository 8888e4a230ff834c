package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;

/** The nonce counter of each account that sends transactions. */
final class Nonces {
    private final Items<Long> items;

    Nonces(Store store) {
        this.items = new Items<>(store, NonceShape.SHAPE);
    }

    /** The next free nonce; an empty table starts at what the chain has mined. */
    long next(Address account, long minedCount) {
        Key key = Key.nonce(account);
        // Of two that start the counter, both continue from the one that was stored.
        long next = items.find(key).orElseGet(() -> start(key, minedCount));
        if (minedCount > next) {
            throw new PermanentException("expected at most " + next + " mined transactions of " + account + ", found "
                    + minedCount + ": somebody else uses this key; stop, move the funds, and set " + key
                    + " only when that is explained");
        }
        return next;
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
