package io.polystep.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test moves it. */
public final class FixedClock implements InstantSource {
    private Instant now;

    /** @param now what it shows first */
    public FixedClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves it on. */
    public void advance(Duration step) {
        now = now.plus(step);
    }
}
