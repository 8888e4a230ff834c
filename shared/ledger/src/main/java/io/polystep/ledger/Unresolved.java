package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/**
 * In how many markets money is at risk: counted in the account's item by the same transactions that change what is at risk
 * in a market. Each such transaction knows what it starts from and has that as a condition, so the count is never off.
 */
final class Unresolved {
    static final Field<Integer> COUNT = new Field<>("unresolved", Kinds.INT);

    /** How often a booking is made again because another one has opened or emptied its market meanwhile. */
    private static final int MOST_TRIES = 8;

    private final Address wallet;
    private final Items<Exposure> exposures;

    Unresolved(Store store, Address wallet) {
        this.wallet = wallet;
        this.exposures = new Items<>(store, ExposureShape.SHAPE);
    }

    /** Dollars at risk in a market. Strongly consistent. */
    Usdc atRisk(ConditionId market) {
        return exposures
                .find(Key.exposure(wallet, market))
                .map(Exposure::atRisk)
                .orElse(Usdc.ZERO);
    }

    /**
     * Commits a booking in a market. When another booking has opened or emptied the market since it was looked at, this one
     * is made again on what is there now.
     *
     * @param booking makes the transaction from the dollars at risk in the market
     * @return the conditions that did not hold
     */
    List<Transaction.Failure> commit(ConditionId market, Function<Usdc, Transaction> booking) {
        Usdc before = atRisk(market);
        for (int tries = 1; ; tries++) {
            List<Transaction.Failure> failures = booking.apply(before).commit();
            if (tries == MOST_TRIES
                    || Transaction.inTheWay(Booking.MARKET, failures).isEmpty()) {
                return failures;
            }
            Usdc now = atRisk(market);
            if (now.equals(before)) {
                return failures;
            }
            before = now;
        }
    }

    /** How many markets more (1), fewer (-1) or as many (0) have money at risk when a market's amount changes. */
    static int step(Usdc before, Usdc change) {
        boolean open = before.isPositive();
        boolean stays = before.plus(change).isPositive();
        return open == stays ? 0 : stays ? 1 : -1;
    }

    /** What must hold of the market's amount for {@link #step} to be right; it never lets the amount fall below zero. */
    static Bound bound(Usdc before, Usdc change) {
        BigInteger least = BigInteger.valueOf(change.negated().micros());
        if (!before.isPositive()) {
            return change.isNegative()
                    ? Bound.atLeast(ExposureShape.AT_RISK, least)
                    : Bound.exactly(ExposureShape.AT_RISK, 0);
        }
        if (!before.plus(change).isPositive()) {
            return Bound.exactly(ExposureShape.AT_RISK, before.micros());
        }
        return Bound.atLeast(ExposureShape.AT_RISK, least.max(BigInteger.ZERO).add(BigInteger.ONE));
    }
}
