package io.polystep.polymarket;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much a buy may spend when the fees come on top and the balance must cover both. The fees are those of the amount
 * asked for, or of the whole balance if that is less, so the result is safe and at times a little below the most.
 */
public final class FeeAwareBuy {
    private static final int MICRO_DECIMALS = 6;

    private FeeAwareBuy() {}

    /**
     * The amount in whole millionths, cut down.
     *
     * @param wanted dollars to spend, fees not included
     * @param balance dollars that there are
     * @param price the price expected
     * @param fees the market's schedule
     * @param builderRateMicros the builder's taker fee in millionths of the amount, 0 to 1,000,000
     * @throws IllegalArgumentException if the rate is out of range or the balance does not even cover the fees
     */
    public static Usdc amount(Usdc wanted, Usdc balance, Price price, FeeSchedule fees, long builderRateMicros) {
        BigDecimal exact = exact(wanted, balance, price, fees, builderRateMicros);
        return new Usdc(exact.setScale(MICRO_DECIMALS, RoundingMode.DOWN)
                .movePointRight(MICRO_DECIMALS)
                .longValueExact());
    }

    /** The same in dollars, without any rounding. */
    public static BigDecimal exact(Usdc wanted, Usdc balance, Price price, FeeSchedule fees, long builderRateMicros) {
        requireRate(builderRateMicros);
        BigDecimal spent = dollars(Math.min(wanted.micros(), balance.micros()));
        BigDecimal rate = feePerDollar(price, fees).add(dollars(builderRateMicros));
        BigDecimal left = dollars(balance.micros()).subtract(spent.multiply(rate));
        BigDecimal amount = left.min(dollars(wanted.micros()));
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("expected a balance that covers the amount and its fees, found "
                    + balance + " for " + wanted + "; add funds or lower the amount");
        }
        return amount;
    }

    /** {@code rate × p^(exponent−1) × (1−p)^exponent}: with shares = money ÷ p, one p is gone. */
    private static BigDecimal feePerDollar(Price price, FeeSchedule fees) {
        return dollars(fees.rateMicros())
                .multiply(dollars(price.micros()).pow(fees.exponent() - 1))
                .multiply(dollars(price.complement().micros()).pow(fees.exponent()));
    }

    private static BigDecimal dollars(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DECIMALS);
    }

    private static void requireRate(long builderRateMicros) {
        if (builderRateMicros < 0 || builderRateMicros > Micros.ONE) {
            throw new IllegalArgumentException(
                    "expected a builder's fee rate from 0 to 1, found " + Micros.format(builderRateMicros));
        }
    }
}
