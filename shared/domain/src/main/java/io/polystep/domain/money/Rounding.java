package io.polystep.domain.money;

/** The direction in which an exact quotient becomes a whole number of micro-units. Costs round up, proceeds down. */
public enum Rounding {
    /** Towards negative infinity; for proceeds and for quantities we may count on. */
    DOWN,
    /** Towards positive infinity; for costs, fees and holds. */
    UP,
    /** To the nearest, ties away from zero; for reports and for the venue's stated fee. */
    HALF_UP
}
