package io.polystep.local.states;

import io.polystep.local.journal.Durability;
import io.polystep.local.journal.Journal;
import io.polystep.local.journal.JournalFormat;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The execution log on disk: one journal, replaced by one record per execution when it has grown. */
public final class JournalExecutionLog implements ExecutionLog, Closeable {

    private static final JournalFormat FORMAT = new JournalFormat("polystep-executions", 1);

    private static final long DEFAULT_COMPACT_BYTES = 16L * 1024 * 1024;

    private final Journal journal;
    private final long compactBytes;
    /** Raised with the size of the state, so that a large state is not rewritten at every append. */
    private long nextCompactBytes;

    private JournalExecutionLog(Journal journal, long compactBytes) {
        this.journal = journal;
        this.compactBytes = compactBytes;
        this.nextCompactBytes = compactBytes;
    }

    /**
     * Opens the log in a directory, which is made when absent, and locks it.
     *
     * @param directory used by this log alone
     * @param durability what each append waits for
     */
    public static JournalExecutionLog open(Path directory, Durability durability) {
        return open(directory, durability, DEFAULT_COMPACT_BYTES);
    }

    static JournalExecutionLog open(Path directory, Durability durability, long compactBytes) {
        return new JournalExecutionLog(Journal.open(directory, FORMAT, durability), compactBytes);
    }

    @Override
    public void append(byte[] record) {
        journal.append(record);
    }

    @Override
    public void replay(Consumer<byte[]> consumer) {
        journal.replay(consumer);
    }

    @Override
    public void compactIfWorthwhile(Supplier<List<byte[]>> everything) {
        if (journal.logBytes() > nextCompactBytes) {
            List<byte[]> state = everything.get();
            journal.snapshot(state);
            long stateBytes = state.stream().mapToLong(record -> record.length).sum();
            nextCompactBytes = Math.max(compactBytes, 2 * stateBytes);
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
