package io.polystep.domain.money;

/**
 * The price of one outcome share in millionths of a dollar, from 0 to 1 dollar inclusive. 0 and 1 are not tradable but
 * occur as resolution values.
 *
 * @param micros millionths of a dollar per share, 0 to 1,000,000
 */
public record Price(long micros) implements Comparable<Price> {
    /** Refuses a price outside 0 to 1 dollar. */
    public Price {
        if (micros < 0 || micros > Micros.ONE) {
            throw new IllegalArgumentException("expected a price from 0 to 1, found " + Micros.format(micros));
        }
    }

    /**
     * Reads a decimal price with at most six decimals, with or without the leading zero.
     *
     * @throws IllegalArgumentException if it is not one, or lies outside 0 to 1
     */
    public static Price of(String price) {
        return new Price(Micros.parse(price));
    }

    /** The price of the opposite outcome of the same pair: one dollar minus this. */
    public Price complement() {
        return new Price(Micros.ONE - micros);
    }

    /** What {@code shares} cost at this price. */
    public Usdc costOf(Shares shares, Rounding rounding) {
        return new Usdc(Micros.mulDiv(micros, shares.micros(), Micros.ONE, rounding));
    }

    /**
     * How many shares {@code money} buys at this price.
     *
     * @throws IllegalArgumentException if the price is zero or the money negative
     */
    public Shares sharesFor(Usdc money, Rounding rounding) {
        if (micros == 0) {
            throw new IllegalArgumentException("expected a price above zero to divide by");
        }
        return new Shares(Micros.mulDiv(money.micros(), Micros.ONE, micros, rounding));
    }

    /** The distance to another price, in millionths of a dollar; negative when the other is higher. */
    public long minusMicros(Price other) {
        return micros - other.micros;
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(micros, other.micros);
    }

    /** Plain price, for example {@code 0.48}. */
    @Override
    public String toString() {
        return Micros.format(micros);
    }
}
