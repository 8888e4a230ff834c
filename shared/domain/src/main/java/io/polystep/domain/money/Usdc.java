package io.polystep.domain.money;

/**
 * An amount of collateral dollars (pUSD) in millionths. Signed, because a difference can be negative; what must not be
 * negative is checked where it is used.
 *
 * @param micros millionths of a dollar
 */
public record Usdc(long micros) implements Comparable<Usdc> {
    /** No money. */
    public static final Usdc ZERO = new Usdc(0);

    /**
     * Reads a decimal number of dollars with at most six decimals.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Usdc of(String dollars) {
        return new Usdc(Micros.parse(dollars));
    }

    /** The sum; {@link ArithmeticException} on overflow. */
    public Usdc plus(Usdc other) {
        return new Usdc(Math.addExact(micros, other.micros));
    }

    /** The difference, which may be negative; {@link ArithmeticException} on overflow. */
    public Usdc minus(Usdc other) {
        return new Usdc(Math.subtractExact(micros, other.micros));
    }

    /** The amount with the opposite sign. */
    public Usdc negated() {
        return new Usdc(Math.negateExact(micros));
    }

    /** The smaller of the two. */
    public Usdc min(Usdc other) {
        return micros <= other.micros ? this : other;
    }

    /** True below zero. */
    public boolean isNegative() {
        return micros < 0;
    }

    /** True above zero. */
    public boolean isPositive() {
        return micros > 0;
    }

    /** This amount cut down to whole cents, as the venue wants the dollar side of a market buy. */
    public Usdc floorToCents() {
        return new Usdc(Math.multiplyExact(Math.floorDiv(micros, 10_000L), 10_000L));
    }

    @Override
    public int compareTo(Usdc other) {
        return Long.compare(micros, other.micros);
    }

    /** Plain dollars, for example {@code 12.5}. */
    @Override
    public String toString() {
        return Micros.format(micros);
    }
}
