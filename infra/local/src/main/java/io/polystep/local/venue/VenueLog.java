package io.polystep.local.venue;

import java.util.function.Consumer;

/** The venue's memory: everything that it has answered for. */
public interface VenueLog {
    /** Keeps one record; when this returns, the record survives a crash. */
    void append(byte[] record);

    /** True for a log that keeps nothing: what it would be handed is not made. */
    default boolean isForgetful() {
        return false;
    }

    /** Gives all kept records, oldest first. Called once, before the first append. */
    void replay(Consumer<byte[]> records);
}
