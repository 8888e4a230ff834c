package io.polystep.polymarket.socket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves while other threads read it. */
final class MovingClock implements InstantSource {
    private volatile Instant now;

    MovingClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves it on; only the test's thread does so. */
    void advance(Duration step) {
        Instant next = now.plus(step);
        now = next;
    }
}
