package io.polystep.local.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes records to the end of one file. */
final class FrameWriter implements Closeable {
    private final FileChannel channel;
    private final long generation;
    private long offset;

    private FrameWriter(FileChannel channel, long generation, long offset) {
        this.channel = channel;
        this.generation = generation;
        this.offset = offset;
    }

    /** A new file with its header, replacing what a crashed attempt may have left. */
    static FrameWriter create(Path file, FileHeader header) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        FrameWriter writer = new FrameWriter(channel, header.generation(), 0);
        writer.write(header.encode());
        return writer;
    }

    /** Continues a file after its last intact record; a torn tail behind {@code end} is cut off. */
    static FrameWriter resume(Path file, long generation, long end) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(end);
        return new FrameWriter(channel, generation, end);
    }

    void append(byte[] payload) throws IOException {
        write(Frame.encode(generation, offset, payload));
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            offset += channel.write(bytes, offset);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    long offset() {
        return offset;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
