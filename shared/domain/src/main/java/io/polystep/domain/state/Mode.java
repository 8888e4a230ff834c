package io.polystep.domain.state;

import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;

/**
 * How much of a wished size is traded, in the order of severity: a later mode never trades more than an earlier one. Being
 * halted is no mode but a latched flag of its own.
 */
public enum Mode {
    /** Chosen by a person only; no automation enters it. */
    AGGRESSIVE(100, 0, 0),
    /** The usual one. */
    NORMAL(100, 0, 0),
    /** After 8 % of the peak, or two losses in a row. */
    CONSERVATIVE(80, 8, 2),
    /** After 15 % of the peak, or three losses in a row. */
    DEFENSIVE(65, 15, 3),
    /** After 25 % of the peak, or four losses in a row. */
    RECOVERY(50, 25, 4);

    private static final long WHOLE = 100;

    private final int sizePercent;
    private final int drawdownPercent;
    private final int lossesInARow;

    Mode(int sizePercent, int drawdownPercent, int lossesInARow) {
        this.sizePercent = sizePercent;
        this.drawdownPercent = drawdownPercent;
        this.lossesInARow = lossesInARow;
    }

    /** The mode that results and drawdown call for; what is not known counts as lost. */
    public static Mode of(Usdc peak, Equity equity, Results results) {
        Mode severest = NORMAL;
        for (Mode mode : values()) {
            if (mode.compareTo(NORMAL) > 0 && mode.calledFor(peak, equity.low(), results.consecutiveLosses())) {
                severest = mode;
            }
        }
        return severest;
    }

    private boolean calledFor(Usdc peak, Usdc equity, int losses) {
        return losses >= lossesInARow || Drawdown.reached(peak, equity, drawdownPercent);
    }

    int drawdownPercent() {
        return drawdownPercent;
    }

    /** What is left of a wished size or of an order limit, rounded down. */
    public Usdc of(Usdc size) {
        return new Usdc(Micros.mulDiv(size.micros(), sizePercent, WHOLE, Rounding.DOWN));
    }
}
