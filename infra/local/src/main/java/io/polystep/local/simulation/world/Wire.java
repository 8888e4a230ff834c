package io.polystep.local.simulation.world;

import java.io.UncheckedIOException;

/** Answers HTTP requests in this process. */
@FunctionalInterface
public interface Wire {
    /**
     * Answers one.
     *
     * @throws UncheckedIOException if the connection breaks before the answer is whole
     */
    WireReply answer(WireRequest request);
}
