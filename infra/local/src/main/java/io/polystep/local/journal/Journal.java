package io.polystep.local.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An append-only journal in its own directory, open for one owner at a time.
 *
 * <p>Use: {@link #open}, then {@link #replay} once to rebuild the state, then {@link #append} for each change; call
 * {@link #snapshot} with the whole state when {@link #logBytes} has grown beyond what the owner wants to replay. A record
 * is either wholly there after a crash or not at all; only the last one, never acknowledged, can be missing.
 *
 * <p>Methods are thread-safe. Failures of the disk are {@link UncheckedIOException}; after one, each further append is
 * refused, because the end of the file is then unknown: close, open again and replay.
 */
public final class Journal implements Closeable {
    private final JournalFiles files;
    private final JournalFormat format;
    private final Durability durability;
    private final DirectoryLock lock;
    private long generation;
    private @Nullable FrameWriter log;
    private boolean failed;

    private Journal(JournalFiles files, JournalFormat format, Durability durability, DirectoryLock lock) {
        this.files = files;
        this.format = format;
        this.durability = durability;
        this.lock = lock;
    }

    /**
     * Opens the journal in {@code directory}, which is made when absent, and locks it.
     *
     * @throws JournalLockedException when it is open elsewhere
     */
    public static Journal open(Path directory, JournalFormat format, Durability durability) {
        try {
            Files.createDirectories(directory);
            return new Journal(new JournalFiles(directory), format, durability, DirectoryLock.take(directory));
        } catch (IOException cannotOpen) {
            throw new UncheckedIOException(cannotOpen);
        }
    }

    /**
     * Gives all records to {@code records}, oldest first (those of the snapshot, then those appended after it), cuts off
     * a torn last record and makes the journal ready for appending. To be called once.
     *
     * @throws DamagedJournalException when a record before the last one is damaged, or a file is missing or foreign
     * @throws JournalVersionException when the files have another format or version
     */
    public synchronized Recovery replay(Consumer<byte[]> records) {
        if (log != null) {
            throw new IllegalStateException("Expected one replay after open, found a second: open the journal again.");
        }
        try {
            Replay replay = Replay.of(files, format, records);
            generation = replay.generation();
            log = replay.log();
            return replay.recovery();
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** Appends one record of 0 to 64 MiB; when this returns, the record is as durable as {@link Durability} says. */
    public synchronized void append(byte[] record) {
        FrameWriter writer = writable();
        try {
            failed = true;
            writer.append(record);
            if (durability == Durability.EVERY_COMMIT) {
                writer.force();
            }
            failed = false;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /**
     * Replaces all records so far by {@code state}, whose replay must give the same state. A crash in between leaves
     * either the old records or the new ones.
     */
    public synchronized void snapshot(Iterable<byte[]> state) {
        FrameWriter old = writable();
        try {
            failed = true;
            FrameWriter next = Rotation.begin(files, new FileHeader(format, generation + 1), state);
            generation = generation + 1;
            log = next;
            old.close();
            files.sweep(generation);
            failed = false;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** Bytes appended since the last snapshot (or since the beginning), header included. */
    public synchronized long logBytes() {
        return writable().offset();
    }

    private FrameWriter writable() {
        if (failed) {
            throw new IllegalStateException(
                    "Expected a healthy journal, found an earlier write failure: close it, open it again and replay.");
        }
        if (log == null) {
            throw new IllegalStateException("Expected replay before use, found none: call replay after open.");
        }
        return log;
    }

    /** Closes the files and gives the lock back. Records need no closing: they are durable when appended. */
    @Override
    public synchronized void close() {
        failed = true;
        try (lock) {
            if (log != null) {
                log.close();
            }
        } catch (IOException cannotClose) {
            throw new UncheckedIOException(cannotClose);
        }
    }
}
