package io.polystep.local.states;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log that lives as long as its object: for tests and single runs. */
public final class InMemoryExecutionLog implements ExecutionLog {

    private final List<byte[]> records;

    /** An empty log. */
    public InMemoryExecutionLog() {
        this(List.of());
    }

    /**
     * A log that already holds records.
     *
     * @param records oldest first; copied
     */
    public InMemoryExecutionLog(List<byte[]> records) {
        this.records = new ArrayList<>(records);
    }

    @Override
    public void append(byte[] record) {
        records.add(record.clone());
    }

    @Override
    public void replay(Consumer<byte[]> consumer) {
        List.copyOf(records).forEach(consumer);
    }

    /** The records so far, oldest first. */
    public List<byte[]> records() {
        return List.copyOf(records);
    }
}
