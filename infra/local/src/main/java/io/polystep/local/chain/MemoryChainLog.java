package io.polystep.local.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log that lives as long as its object; several nodes opened on it one after another see the same chain. */
public final class MemoryChainLog implements ChainLog {
    private final List<byte[]> entries = new ArrayList<>();

    /** An empty log. */
    public MemoryChainLog() {}

    @Override
    public void append(byte[] entry) {
        entries.add(entry.clone());
    }

    @Override
    public void replay(Consumer<byte[]> reader) {
        List.copyOf(entries).forEach(reader);
    }
}
