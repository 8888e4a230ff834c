package io.polystep.local.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log that lives as long as the process; for tests and throw-away runs. Thread-safe. */
public final class InMemoryVenueLog implements VenueLog {
    private final List<byte[]> records = new ArrayList<>();

    /** An empty log. */
    public InMemoryVenueLog() {}

    /** A log that holds only the first {@code count} records of this one, as after a crash. */
    public synchronized InMemoryVenueLog prefix(int count) {
        InMemoryVenueLog prefix = new InMemoryVenueLog();
        records.subList(0, count).forEach(prefix::append);
        return prefix;
    }

    /** Number of records. */
    public synchronized int size() {
        return records.size();
    }

    @Override
    public synchronized void append(byte[] record) {
        records.add(record.clone());
    }

    @Override
    public synchronized void replay(Consumer<byte[]> consumer) {
        records.forEach(record -> consumer.accept(record.clone()));
    }
}
