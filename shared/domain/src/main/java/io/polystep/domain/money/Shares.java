package io.polystep.domain.money;

/**
 * A quantity of outcome shares in millionths; never negative. One share of the winning outcome pays one dollar.
 *
 * @param micros millionths of a share, zero or more
 */
public record Shares(long micros) implements Comparable<Shares> {
    /** No shares. */
    public static final Shares ZERO = new Shares(0);

    /** Refuses a negative quantity. */
    public Shares {
        if (micros < 0) {
            throw new IllegalArgumentException("expected zero or more shares, found " + Micros.format(micros));
        }
    }

    /**
     * Reads a decimal number of shares with at most six decimals.
     *
     * @throws IllegalArgumentException if it is not one, or is negative
     */
    public static Shares of(String shares) {
        return new Shares(Micros.parse(shares));
    }

    /** The sum; {@link ArithmeticException} on overflow. */
    public Shares plus(Shares other) {
        return new Shares(Math.addExact(micros, other.micros));
    }

    /**
     * The rest after taking {@code other} away.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    public Shares minus(Shares other) {
        return new Shares(Math.subtractExact(micros, other.micros));
    }

    /** The smaller of the two. */
    public Shares min(Shares other) {
        return micros <= other.micros ? this : other;
    }

    /** True when there are none. */
    public boolean isZero() {
        return micros == 0;
    }

    /** Cut down to two decimals, the venue's size grid for limit orders and market sells. */
    public Shares floorToHundredths() {
        return new Shares(Math.multiplyExact(micros / 10_000L, 10_000L));
    }

    @Override
    public int compareTo(Shares other) {
        return Long.compare(micros, other.micros);
    }

    /** Plain shares, for example {@code 5.05}. */
    @Override
    public String toString() {
        return Micros.format(micros);
    }
}
