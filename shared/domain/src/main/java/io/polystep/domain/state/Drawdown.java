package io.polystep.domain.state;

import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;

/** Whether the account has lost the share of its peak at which trading stops. */
public enum Drawdown {
    /** Even the least that it may be worth is above the floor. */
    NONE,
    /** It may be at the floor or below; not known. New orders are refused, nothing latches. */
    POSSIBLE,
    /** Even the most that it may be worth is at the floor or below. A halt latches. */
    CERTAIN;

    /** Percent of the peak whose loss stops trading. */
    public static final int LIMIT_PERCENT = 30;

    private static final long WHOLE = 100;

    /** Where an equity stands against the peak. */
    public static Drawdown of(Usdc peak, Equity equity) {
        if (reached(peak, equity.high(), LIMIT_PERCENT)) {
            return CERTAIN;
        }
        return reached(peak, equity.low(), LIMIT_PERCENT) ? POSSIBLE : NONE;
    }

    /** True when {@code percent} of the peak are lost; exactly so much counts as lost. Nothing can be lost of nothing. */
    static boolean reached(Usdc peak, Usdc equity, int percent) {
        return peak.isPositive() && equity.compareTo(least(peak, percent)) < 0;
    }

    /** The least equity at which less than {@link #LIMIT_PERCENT} of the peak is lost. */
    public static Usdc least(Usdc peak) {
        return least(peak, LIMIT_PERCENT);
    }

    private static Usdc least(Usdc peak, int percent) {
        long lost = Micros.mulDiv(peak.micros(), WHOLE - percent, WHOLE, Rounding.DOWN);
        return new Usdc(Math.addExact(lost, 1));
    }
}
