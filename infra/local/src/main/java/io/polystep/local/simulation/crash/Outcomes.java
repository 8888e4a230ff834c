package io.polystep.local.simulation.crash;

/**
 * How many crash points ended how.
 *
 * @param same as without the crash
 * @param notSent an intent was given up instead of sent
 * @param later an order went at a later time
 * @param torn a rule does not hold
 */
public record Outcomes(long same, long notSent, long later, long torn) {
    /** None. */
    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

    static Outcomes of(Ending.Comparison one) {
        return switch (one) {
            case SAME -> new Outcomes(1, 0, 0, 0);
            case NOT_SENT -> new Outcomes(0, 1, 0, 0);
            case LATER -> new Outcomes(0, 0, 1, 0);
            case TORN -> new Outcomes(0, 0, 0, 1);
        };
    }

    /** Crash points. */
    public long points() {
        return same + notSent + later + torn;
    }

    /** These and others. */
    public Outcomes plus(Outcomes other) {
        return new Outcomes(same + other.same, notSent + other.notSent, later + other.later, torn + other.torn);
    }
}
