package io.polystep.local.venue;

import java.util.function.Consumer;

/** The venue's memory: everything that it has answered for. */
public interface VenueLog {
    /** Keeps one record; when this returns, the record survives a crash. */
    void append(byte[] record);

    /** Gives all kept records, oldest first. Called once, before the first append. */
    void replay(Consumer<byte[]> records);
}
