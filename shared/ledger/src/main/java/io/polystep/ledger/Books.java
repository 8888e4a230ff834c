package io.polystep.ledger;

import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Exposure;
import java.math.BigInteger;
import java.util.Map;

/**
 * The account's one item: money and what is at risk, together because nearly every write changes both.
 *
 * @param amounts by account, in base units
 * @param exposure of the whole account
 */
record Books(Map<Pot, BigInteger> amounts, Exposure exposure) {
    /** Of an account that nothing was ever booked to. */
    static final Books EMPTY = new Books(Map.of(), Exposure.NONE);

    Books {
        amounts = Map.copyOf(amounts);
    }

    BigInteger amount(Pot pot) {
        return amounts.getOrDefault(pot, BigInteger.ZERO);
    }

    void addTo(Map<Balances.Key, BigInteger> sums) {
        amounts.forEach((pot, amount) -> sums.put(pot.key(), amount));
    }
}
