package io.polystep.feeds;

import io.polystep.domain.money.Micros;

/**
 * What one unit of an asset costs, in millionths of a US dollar; always above zero. Binance quotes in USDT, which is
 * taken as a dollar here: the agreement rule is where a difference between the two shows.
 *
 * @param micros millionths of a dollar per unit, 1 or more
 */
public record SpotPrice(long micros) implements Comparable<SpotPrice> {
    /** Refuses zero and less. */
    public SpotPrice {
        if (micros <= 0) {
            throw new IllegalArgumentException("expected a price above zero, found " + Micros.format(micros));
        }
    }

    /**
     * Reads a decimal with at most six decimals.
     *
     * @throws IllegalArgumentException if it is not one or is not above zero
     * @throws ArithmeticException if it does not fit
     */
    public static SpotPrice of(String decimal) {
        return new SpotPrice(Micros.parse(decimal));
    }

    @Override
    public int compareTo(SpotPrice other) {
        return Long.compare(micros, other.micros);
    }

    /** Plain dollars, for example {@code 65000.1}. */
    @Override
    public String toString() {
        return Micros.format(micros);
    }
}
