package io.polystep.domain.money;

import java.math.BigInteger;

/**
 * A market's taker fee: {@code shares × rate × (p × (1 − p))^exponent} dollars, kept to five decimals. Makers pay
 * nothing. The fee comes on top of a buy and out of the proceeds of a sale. Source: venue protocol reference, fees.
 *
 * @param rateMicros the rate in millionths, 0 to 1,000,000 (0.07 is 70,000)
 * @param exponent the power of {@code p × (1 − p)}, 1 to 4; other schedules are refused rather than guessed
 */
public record FeeSchedule(long rateMicros, int exponent) {
    private static final long FIVE_DECIMALS = 10L;

    /** Refuses a rate or exponent outside its range. */
    public FeeSchedule {
        if (rateMicros < 0 || rateMicros > Micros.ONE) {
            throw new IllegalArgumentException("expected a fee rate from 0 to 1, found " + Micros.format(rateMicros));
        }
        if (exponent < 1 || exponent > 4) {
            throw new IllegalArgumentException("expected a fee exponent from 1 to 4, found " + exponent);
        }
    }

    /** The fee for taking {@code shares} at {@code price}, rounded to a whole 0.00001 dollar. */
    public Usdc fee(Shares shares, Price price, Rounding rounding) {
        BigInteger one = BigInteger.valueOf(Micros.ONE);
        BigInteger spread =
                BigInteger.valueOf(price.micros()).multiply(BigInteger.valueOf(Micros.ONE - price.micros()));
        BigInteger numerator = BigInteger.valueOf(shares.micros())
                .multiply(BigInteger.valueOf(rateMicros))
                .multiply(spread.pow(exponent));
        // rate and each (p, 1 - p) factor carry one million; the result is in units of 0.00001 dollar.
        BigInteger denominator = one.pow(1 + 2 * exponent).multiply(BigInteger.valueOf(FIVE_DECIMALS));
        long units = Micros.divide(numerator, denominator, rounding).longValueExact();
        return new Usdc(Math.multiplyExact(units, FIVE_DECIMALS));
    }

    /**
     * The most that spending {@code money} can cost in fees at whatever price it fills: as {@code shares = money ÷ p},
     * the fee is {@code money × rate × p^(exponent−1) × (1−p)^exponent}, which never exceeds {@code money × rate}. The
     * further cent per fill level covers rounding of each partial fill.
     */
    public Usdc ceilingForSpending(Usdc money) {
        long bound = Micros.mulDiv(money.micros(), rateMicros, Micros.ONE, Rounding.UP);
        return rateMicros == 0 ? Usdc.ZERO : new Usdc(Math.addExact(bound, 10_000L));
    }

    /** For example {@code 0.07^1}. */
    @Override
    public String toString() {
        return Micros.format(rateMicros) + "^" + exponent;
    }
}
