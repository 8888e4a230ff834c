package io.polystep.polymarket;

import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;

/**
 * The two amounts of an order in base units of one millionth. A buy gives dollars and takes shares; a sale gives shares
 * and takes dollars. Source: venue protocol reference, amounts and rounding.
 *
 * @param maker what the order gives
 * @param taker what it takes at least
 */
public record Amounts(long maker, long taker) {
    private static final int BASE_UNIT_DECIMALS = 6;

    /**
     * The amounts of a limit order: the size is cut to two decimals, the dollars follow exactly.
     *
     * @throws IllegalArgumentException if the price has so many decimals that the dollars are not a whole base unit; no
     *     price on a tick grid has
     */
    public static Amounts limit(Side side, Price price, Shares size) {
        Shares shares = size.floorToHundredths();
        Usdc dollars = price.costOf(shares, Rounding.DOWN);
        if (!dollars.equals(price.costOf(shares, Rounding.UP))) {
            throw new IllegalArgumentException(
                    "expected a price with at most four decimals for " + shares + " shares, found " + price);
        }
        return switch (side) {
            case BUY -> new Amounts(dollars.micros(), shares.micros());
            case SELL -> new Amounts(shares.micros(), dollars.micros());
        };
    }

    /**
     * The amounts of a market order.
     *
     * @param cut {@link Rounding#UP} when {@code price} is the caller's worst price, so that the implied price is never
     *     worse than it; {@link Rounding#DOWN} when it was read from the book
     */
    public static Amounts market(OrderIntent.Size size, Price price, TickSize tick, Rounding cut) {
        return switch (size) {
            case OrderIntent.Spend spend -> marketBuy(spend.amount(), price, tick, cut);
            case OrderIntent.Sell sell -> marketSell(sell.shares(), price, tick, cut);
        };
    }

    /** Spends {@code money}, cut to cents, on shares at {@code price}; the shares are cut to the tick's decimals. */
    static Amounts marketBuy(Usdc money, Price price, TickSize tick, Rounding cut) {
        long cents = money.floorToCents().micros();
        long quantum = quantum(tick);
        // One division: shares = cents x 10^6 / price, in whole quanta.
        long quanta = Micros.mulDiv(cents, Micros.ONE, Math.multiplyExact(price.micros(), quantum), cut);
        return new Amounts(cents, Math.multiplyExact(quanta, quantum));
    }

    /** Sells {@code size}, cut to two decimals; the dollars are cut to the tick's decimals. */
    static Amounts marketSell(Shares size, Price price, TickSize tick, Rounding cut) {
        long shares = size.floorToHundredths().micros();
        long quantum = quantum(tick);
        long quanta = Micros.mulDiv(shares, price.micros(), Math.multiplyExact(Micros.ONE, quantum), cut);
        return new Amounts(shares, Math.multiplyExact(quanta, quantum));
    }

    /** Base units in one step of the computed side. */
    private static long quantum(TickSize tick) {
        long quantum = 1;
        for (int i = tick.amountDecimals(); i < BASE_UNIT_DECIMALS; i++) {
            quantum *= 10;
        }
        return quantum;
    }
}
