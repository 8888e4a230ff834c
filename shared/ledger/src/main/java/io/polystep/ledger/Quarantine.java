package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.order.Change;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How many orders of each market have an unknown outcome. While there is one, nothing new is reserved in that market: what is
 * at risk there is not known, and a second order could be the same trade again.
 */
final class Quarantine {
    static final Field<Integer> UNKNOWN = new Field<>("unknown", Kinds.INT);

    private static final Shape<Integer> SHAPE =
            Shape.of(Integer.class).with(UNKNOWN, unknown -> unknown).builtBy(item -> item.get(UNKNOWN));

    private final Address wallet;
    private final Items<Integer> items;

    Quarantine(Store store, Address wallet) {
        this.wallet = wallet;
        this.items = new Items<>(store, SHAPE);
    }

    /** One line for the gate, or none. Strongly consistent. */
    Optional<String> line(ConditionId market) {
        return items.find(Key.quarantine(wallet, market))
                .filter(unknown -> unknown > 0)
                .map(unknown -> "market:" + market + ": outcome of " + unknown + " order(s) not known");
    }

    /** Lets the transaction happen only while every outcome in the market is known. */
    void check(Transaction transaction, ConditionId market) {
        transaction.check(
                "quarantine", Key.quarantine(wallet, market), Condition.bounds(List.of(Bound.atMost(UNKNOWN, 0))));
    }

    /** Counts an order that becomes unknown, or known again. */
    void follow(Transaction transaction, Change change) {
        if (change.unknown() != 0) {
            Key key = Key.quarantine(wallet, change.after().intent().condition());
            transaction.count(
                    "quarantine", new Counting(key).addNotBelowZero(UNKNOWN, BigInteger.valueOf(change.unknown())));
        }
    }
}
