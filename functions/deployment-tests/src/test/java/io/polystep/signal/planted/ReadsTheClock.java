package io.polystep.signal.planted;

import java.time.Instant;

/** Planted to break a rule. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    static Instant now() {
        return Instant.now();
    }
}
