package io.polystep.local.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of a journal directory after reading it: its generation, the log to continue, and what was found. */
record Replay(long generation, FrameWriter log, Recovery recovery) {

    static Replay of(JournalFiles files, JournalFormat format, Consumer<byte[]> records) throws IOException {
        long generation = files.newestSnapshot();
        dropUnfinishedRotation(files, format, generation);
        FileHeader header = new FileHeader(format, generation);
        long fromSnapshot = generation == 0 ? 0 : readSnapshot(files.snapshot(generation), header, records);
        if (generation == 0 && !Files.exists(files.log(0))) {
            Rotation.createLog(files, header).close();
            files.force();
        }
        Replay replay = readLog(files.log(generation), header, records, fromSnapshot);
        files.sweep(generation);
        return replay;
    }

    /** A log without its snapshot is left by a crash inside a rotation; it is empty then. With records it is a loss. */
    private static void dropUnfinishedRotation(JournalFiles files, JournalFormat format, long generation)
            throws IOException {
        long newer = files.newestLog();
        if (newer <= generation) {
            return;
        }
        Path log = files.log(newer);
        try (FrameReader reader = FrameReader.open(log, new FileHeader(format, newer))) {
            if (reader.next() != null || reader.torn()) {
                throw new DamagedJournalException(log, 0, "the snapshot " + files.snapshot(newer), "no such file");
            }
        }
        Files.delete(log);
    }

    private static long readSnapshot(Path file, FileHeader header, Consumer<byte[]> records) throws IOException {
        try (FrameReader reader = FrameReader.open(file, header)) {
            long count = -1;
            byte[] held = null;
            for (byte[] next = reader.next(); next != null; next = reader.next()) {
                if (held != null) {
                    records.accept(held);
                }
                held = next;
                count++;
            }
            requireEnd(file, reader, held, count);
            return count;
        }
    }

    private static void requireEnd(Path file, FrameReader reader, byte @Nullable [] last, long count) {
        boolean complete = !reader.torn()
                && last != null
                && last.length == Long.BYTES
                && ByteBuffer.wrap(last).getLong() == count;
        if (!complete) {
            throw new DamagedJournalException(
                    file, reader.offset(), "the closing record of a complete snapshot", "the end of the file");
        }
    }

    private static Replay readLog(Path file, FileHeader header, Consumer<byte[]> records, long fromSnapshot)
            throws IOException {
        if (!Files.exists(file)) {
            throw new DamagedJournalException(file, 0, "the log of generation " + header.generation(), "no such file");
        }
        try (FrameReader reader = FrameReader.open(file, header)) {
            long count = 0;
            for (byte[] next = reader.next(); next != null; next = reader.next()) {
                records.accept(next);
                count++;
            }
            Recovery recovery = new Recovery(fromSnapshot, count, reader.tornBytes());
            return new Replay(
                    header.generation(), FrameWriter.resume(file, header.generation(), reader.offset()), recovery);
        }
    }
}
