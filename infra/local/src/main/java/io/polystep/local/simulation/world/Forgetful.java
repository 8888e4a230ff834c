package io.polystep.local.simulation.world;

import io.polystep.local.states.ExecutionLog;
import io.polystep.local.venue.VenueLog;
import java.util.function.Consumer;

/** Logs that nobody will read again: for a world that ends with its object. */
public final class Forgetful {
    private Forgetful() {}

    /** A log of executions. */
    public static ExecutionLog executions() {
        return new ExecutionLog() {
            @Override
            public boolean isForgetful() {
                return true;
            }

            @Override
            public void append(byte[] record) {
                // nobody will read it
            }

            @Override
            public void replay(Consumer<byte[]> consumer) {
                // nothing was kept
            }
        };
    }

    /** A log of the venue. */
    public static VenueLog venue() {
        return new VenueLog() {
            @Override
            public boolean isForgetful() {
                return true;
            }

            @Override
            public void append(byte[] record) {
                // nobody will read it
            }

            @Override
            public void replay(Consumer<byte[]> consumer) {
                // nothing was kept
            }
        };
    }
}
