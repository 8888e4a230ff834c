package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;

/**
 * A wallet's position in one outcome. Money and shares in millionths.
 *
 * @param holder the wallet
 * @param market what it is about
 * @param token the outcome
 * @param size shares in the wallet now
 * @param bought shares ever bought
 * @param cost dollars paid for them, fees not included
 * @param fees fees paid on purchases
 * @param sold shares ever sold
 * @param proceeds dollars got for them, less fees
 * @param price of one share now
 * @param resolved true when the result is on the chain
 * @param pair shares of the other outcome in the wallet
 * @param lastMillis when it last changed
 */
record Holding(
        Address holder,
        VenueMarket market,
        TokenId token,
        long size,
        long bought,
        long cost,
        long fees,
        long sold,
        long proceeds,
        long price,
        boolean resolved,
        long pair,
        long lastMillis) {
    /** The states that the positions service tells. */
    enum Status {
        /** Still trading. */
        OPEN,
        /** Won, not yet redeemed. */
        REDEEMABLE,
        /** Lost, not yet redeemed. */
        REDEEMABLE_LOST,
        /** Both outcomes are held. */
        MERGEABLE,
        /** Nothing is left. */
        CLOSED
    }

    Status status() {
        if (size == 0) {
            return Status.CLOSED;
        }
        if (resolved) {
            return price > 0 ? Status.REDEEMABLE : Status.REDEEMABLE_LOST;
        }
        return pair > 0 ? Status.MERGEABLE : Status.OPEN;
    }

    long averagePrice() {
        return bought == 0 ? 0 : Micros.mulDiv(cost, Micros.ONE, bought, Rounding.HALF_UP);
    }

    long value() {
        return Micros.mulDiv(size, price, Micros.ONE, Rounding.DOWN);
    }

    long realized() {
        return Math.subtractExact(proceeds, Micros.mulDiv(sold, averagePrice(), Micros.ONE, Rounding.HALF_UP));
    }

    long unrealized() {
        return Math.subtractExact(value(), Micros.mulDiv(size, averagePrice(), Micros.ONE, Rounding.HALF_UP));
    }

    int outcomeIndex() {
        return token.equals(market.terms().first()) ? 0 : 1;
    }
}
