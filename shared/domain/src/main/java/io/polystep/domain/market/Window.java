package io.polystep.domain.market;

import java.time.Duration;
import java.time.Instant;

/**
 * The time a market asks about: from its start to its end, end exclusive.
 *
 * @param start first instant
 * @param end first instant after; later than start
 */
public record Window(Instant start, Instant end) {
    /** Refuses an empty or reversed window. */
    public Window {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "expected a window that ends after its start, found " + start + " to " + end);
        }
    }

    /** True from the start until just before the end. */
    public boolean contains(Instant time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    /** Time left at {@code time}; zero or negative once the window is over. */
    public Duration remaining(Instant time) {
        return Duration.between(time, end);
    }
}
