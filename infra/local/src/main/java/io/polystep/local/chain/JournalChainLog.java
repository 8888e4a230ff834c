package io.polystep.local.chain;

import io.polystep.local.journal.Durability;
import io.polystep.local.journal.Journal;
import io.polystep.local.journal.JournalFormat;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A log in its own folder on disk; survives a kill of the process at any point. One owner at a time. */
public final class JournalChainLog implements ChainLog, AutoCloseable {
    private static final JournalFormat FORMAT = new JournalFormat("polystep-chain", 1);

    private final Journal journal;

    private JournalChainLog(Journal journal) {
        this.journal = journal;
    }

    /** Opens the folder's journal, which is made when absent, and locks it. */
    public static JournalChainLog open(Path folder, Durability durability) {
        return new JournalChainLog(Journal.open(folder, FORMAT, durability));
    }

    @Override
    public void append(byte[] entry) {
        journal.append(entry);
    }

    @Override
    public void replay(Consumer<byte[]> reader) {
        journal.replay(reader);
    }

    /** Unlocks the folder. */
    @Override
    public void close() throws java.io.IOException {
        journal.close();
    }
}
