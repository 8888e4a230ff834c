package io.polystep.polymarket.wire;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures that a service computed, such as averages, with more decimals than money has; rounded to millionths. */
public final class Reported {
    private static final int DECIMALS = 6;

    /** More digits than this is no figure. */
    private static final int MOST_DIGITS = 40;

    private Reported() {}

    /** Signed dollars. */
    public static Usdc usdc(String text) {
        return new Usdc(micros(text));
    }

    /** A price from 0 to 1. */
    public static Price price(String text) {
        return new Price(micros(text));
    }

    /**
     * Millionths, rounded half up.
     *
     * @throws IllegalArgumentException if it is not a decimal number
     * @throws ArithmeticException if it does not fit
     */
    public static long micros(String text) {
        if (!text.matches("-?[0-9]{0,20}(\\.[0-9]{0,30})?([eE][-+]?[0-9]{1,2})?") || text.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("expected a decimal number, found '" + Json.shown(text) + "'");
        }
        return new BigDecimal(text)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .movePointRight(DECIMALS)
                .longValueExact();
    }
}
