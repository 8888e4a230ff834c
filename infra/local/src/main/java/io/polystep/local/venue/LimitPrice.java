package io.polystep.local.venue;

import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The price that an order's two amounts mean. The computed amount of a market order is cut to a few decimals, so the
 * quotient may miss the grid by that cut and no more.
 */
final class LimitPrice {
    private LimitPrice() {}

    /** The dollars per share in millionths, to the nearest one. */
    static long quotient(OrderFields order) {
        return Micros.mulDiv(dollars(order), Micros.ONE, shares(order), Rounding.HALF_UP);
    }

    /** The grid price, or empty when the amounts do not lie on the grid. */
    static Optional<Price> onGrid(OrderFields order, TickSize tick) {
        long price = quotient(order);
        long nearest = Math.multiplyExact((price + tick.micros() / 2) / tick.micros(), tick.micros());
        if (nearest < tick.micros() || nearest > Micros.ONE - tick.micros()) {
            return Optional.empty();
        }
        return deviation(order, nearest).compareTo(tolerance(order, tick, nearest)) <= 0
                ? Optional.of(new Price(nearest))
                : Optional.empty();
    }

    private static BigInteger deviation(OrderFields order, long priceMicros) {
        BigInteger meant = BigInteger.valueOf(shares(order)).multiply(BigInteger.valueOf(priceMicros));
        BigInteger given = BigInteger.valueOf(dollars(order)).multiply(BigInteger.valueOf(Micros.ONE));
        return meant.subtract(given).abs();
    }

    private static BigInteger tolerance(OrderFields order, TickSize tick, long priceMicros) {
        long quantum = BigInteger.TEN.pow(6 - tick.amountDecimals()).longValueExact();
        long weight = order.side() == Side.BUY ? priceMicros : Micros.ONE;
        return BigInteger.valueOf(quantum).multiply(BigInteger.valueOf(weight));
    }

    private static long dollars(OrderFields order) {
        return order.side() == Side.BUY ? order.makerAmount() : order.takerAmount();
    }

    private static long shares(OrderFields order) {
        return order.side() == Side.BUY ? order.takerAmount() : order.makerAmount();
    }
}
