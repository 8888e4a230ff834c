package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long the caller can still wait, asked anew before each exchange; a Lambda passes what is left of its own time. */
@FunctionalInterface
public interface Deadline {
    /** What is left; zero or negative when the time is over. */
    Duration left();

    /** Ends at an instant of this clock. */
    static Deadline at(Instant end, InstantSource clock) {
        return () -> Duration.between(clock.instant(), end);
    }

    /** The same time for each exchange, for callers without an end of their own. */
    static Deadline each(Duration time) {
        return () -> time;
    }
}
