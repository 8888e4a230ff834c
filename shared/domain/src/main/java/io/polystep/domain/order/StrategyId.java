package io.polystep.domain.order;

import io.polystep.domain.Excerpt;

/**
 * The name of a strategy, used in keys, limits and reports.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record StrategyId(String value) {
    /** Refuses anything that would not be safe in a key. */
    public StrategyId {
        if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "expected a strategy name of lower-case letters, digits and hyphens, found '" + Excerpt.of(value)
                            + "'");
        }
    }

    /** The scope of halts of this strategy. */
    public String scope() {
        return "strategy:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
