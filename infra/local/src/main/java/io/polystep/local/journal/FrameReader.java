package io.polystep.local.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the records of one file in order and tells a torn tail from damage before it. */
final class FrameReader implements Closeable {
    private final Path file;
    private final long generation;
    private final long length;
    private final InputStream in;
    private long offset;
    private boolean torn;

    private FrameReader(Path file, long generation, long length, InputStream in) {
        this.file = file;
        this.generation = generation;
        this.length = length;
        this.in = in;
    }

    static FrameReader open(Path file, FileHeader header) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        FrameReader reader = new FrameReader(file, header.generation(), Files.size(file), in);
        try {
            header.requireEqual(file, in.readNBytes(FileHeader.LENGTH));
            reader.offset = FileHeader.LENGTH;
            return reader;
        } catch (IOException | RuntimeException notOurs) {
            in.close();
            throw notOurs;
        }
    }

    /** The next record, or null at the end of the intact ones; then {@link #torn()} says how the file ends. */
    byte @Nullable [] next() throws IOException {
        long left = length - offset;
        if (left < Frame.HEADER_LENGTH) {
            torn = left > 0;
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(Frame.HEADER_LENGTH));
        int size = header.getInt();
        if (header.getInt() != Frame.lengthChecksum(generation, offset, size)) {
            return unreadableLength(size, header.array());
        }
        return payload(size, header.getInt(), left - Frame.HEADER_LENGTH);
    }

    private byte @Nullable [] payload(int size, int checksum, long left) throws IOException {
        byte[] payload = size > left ? new byte[0] : in.readNBytes(size);
        boolean intact = size <= left && Frame.checksum(payload) == checksum;
        if (intact) {
            offset += Frame.HEADER_LENGTH + size;
            return payload;
        }
        if (size < left) {
            throw damaged("payload checksum " + Integer.toHexString(checksum), Frame.checksum(payload));
        }
        torn = true;
        return null;
    }

    /** A file system may grow a file before it fills it: zeros up to the end are a torn tail, anything else is damage. */
    private byte @Nullable [] unreadableLength(int size, byte[] header) throws IOException {
        if (allZero(header) && restIsZero()) {
            torn = true;
            return null;
        }
        throw damaged("a record whose length passes its checksum", size);
    }

    private boolean restIsZero() throws IOException {
        for (byte[] block = in.readNBytes(1 << 16); block.length > 0; block = in.readNBytes(1 << 16)) {
            if (!allZero(block)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    DamagedJournalException damaged(String expected, int found) {
        return new DamagedJournalException(file, offset, expected, Integer.toHexString(found));
    }

    /** Offset after the last intact record. */
    long offset() {
        return offset;
    }

    boolean torn() {
        return torn;
    }

    long tornBytes() {
        return length - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
