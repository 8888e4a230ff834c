package io.polystep.domain.market;

import java.time.Duration;

/** How a crypto Up/Down market is decided. A market with a source that is not one of these is not traded. */
public sealed interface ResolutionRule {
    /** The price of a Chainlink data stream at the boundary instants; a tie resolves Up. */
    record ChainlinkSpot() implements ResolutionRule {}

    /**
     * The Chainlink time-weighted average at the boundary instants; a tie resolves Up.
     *
     * @param lookback the averaging window behind each boundary
     */
    record ChainlinkTwap(Duration lookback) implements ResolutionRule {
        /** Refuses an empty window. */
        public ChainlinkTwap {
            if (lookback.isNegative() || lookback.isZero()) {
                throw new IllegalArgumentException("expected a positive averaging window, found " + lookback);
            }
        }
    }
}
