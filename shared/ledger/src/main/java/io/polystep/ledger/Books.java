package io.polystep.ledger;

import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.BookedMoney;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/**
 * The account's one item: money and what is at risk, together because nearly every write changes both.
 *
 * @param amounts by account, in base units
 * @param exposure of the whole account
 * @param unresolved markets in which money is at risk
 * @param atCost cash and open positions at cost: a counter of its own, so that a reservation can have it as a condition
 * @param revision number of stored versions
 */
record Books(
        Map<Pot, BigInteger> amounts, Exposure exposure, int unresolved, Usdc atCost, long revision, Instant movedAt) {
    /** Of an account that nothing was ever booked to. */
    static final Books EMPTY = new Books(Map.of(), Exposure.NONE, 0, Usdc.ZERO, 0, Instant.EPOCH);

    Books {
        amounts = Map.copyOf(amounts);
    }

    BigInteger amount(Pot pot) {
        return amounts.getOrDefault(pot, BigInteger.ZERO);
    }

    /** The account's money without any price. */
    BookedMoney money() {
        Usdc cash = dollars(Pot.FREE).plus(dollars(Pot.RESERVED));
        return new BookedMoney(cash, atCost.minus(cash), dollars(Pot.SUSPENSE));
    }

    private Usdc dollars(Pot pot) {
        return new Usdc(amount(pot).longValueExact());
    }

    void addTo(Map<Balances.Key, BigInteger> sums) {
        amounts.forEach((pot, amount) -> sums.put(pot.key(), amount));
    }
}
