package io.polystep.polymarket.socket;

import java.time.Duration;

/** Runs a task again and again; the source of every ping, pause and time-out here. */
public interface Pulse {
    /** A running repetition. */
    interface Beat extends AutoCloseable {
        /** Ends it; a run under way may still finish. */
        @Override
        void close();
    }

    /** Begins to run the task once per period, one run at a time. A run that throws does not end the repetition. */
    Beat every(Duration period, Runnable task);
}
