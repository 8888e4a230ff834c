package io.polystep.local.clock;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when it is told to, and never back. Safe to read from other threads. */
public final class VirtualClock implements InstantSource {
    private volatile Instant now;

    /** @param start the first instant it shows */
    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Jumps to {@code time}; staying is allowed.
     *
     * @throws IllegalArgumentException if that lies in the past
     */
    public void advanceTo(Instant time) {
        if (time.isBefore(now)) {
            throw new IllegalArgumentException("expected a time at or after " + now + ", found " + time);
        }
        now = time;
    }
}
