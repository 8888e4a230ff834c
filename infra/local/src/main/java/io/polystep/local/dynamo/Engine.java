package io.polystep.local.dynamo;

import io.polystep.local.dynamo.store.Change;
import io.polystep.local.dynamo.store.CommitCodec;
import io.polystep.local.dynamo.store.Database;
import io.polystep.local.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state, the lock around it, and the journal behind it. One operation runs at a time, so each is atomic. */
final class Engine {
    private final ReentrantLock lock = new ReentrantLock();
    private final Database database = new Database();
    private final InstantSource clock;
    private final @Nullable Journal journal;
    private final long maxJournalBytes;
    private long rotateAtBytes;
    private boolean closed;

    Engine(InstantSource clock, @Nullable Journal journal, long maxJournalBytes) {
        this.clock = clock;
        this.journal = journal;
        this.maxJournalBytes = maxJournalBytes;
        this.rotateAtBytes = maxJournalBytes;
        if (journal != null) {
            journal.replay(record -> database.apply(CommitCodec.decode(record)));
        }
    }

    <T> T run(Supplier<T> operation) {
        lock.lock();
        try {
            requireOpen();
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Expected an open LocalDynamo, found it closed: open it again.");
        }
    }

    Database database() {
        return database;
    }

    Instant now() {
        return clock.instant();
    }

    /** Journal first, memory second: what a caller has seen done is in the journal. */
    void commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (journal == null) {
            database.apply(changes);
            return;
        }
        journal.append(CommitCodec.encode(changes));
        database.apply(changes);
        rotateWhenLong(journal);
    }

    /** The bound grows with the state, so that the cost of snapshots stays in proportion to what is written. */
    private void rotateWhenLong(Journal journal) {
        if (journal.logBytes() < rotateAtBytes) {
            return;
        }
        List<byte[]> records =
                database.snapshot().stream().map(CommitCodec::encode).toList();
        journal.snapshot(records);
        long stateBytes = records.stream().mapToLong(record -> record.length).sum();
        rotateAtBytes = Math.max(maxJournalBytes, stateBytes);
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            if (journal != null) {
                journal.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
