package io.polystep.local.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Beginning a generation: snapshot complete on disk, empty log beside it, then one rename makes both valid. */
final class Rotation {
    private Rotation() {}

    static FrameWriter begin(JournalFiles files, FileHeader header, Iterable<byte[]> state) throws IOException {
        writeSnapshot(files, header, state);
        FrameWriter log = createLog(files, header);
        files.force();
        files.publish(files.snapshot(header.generation()));
        files.force();
        return log;
    }

    static FrameWriter createLog(JournalFiles files, FileHeader header) throws IOException {
        FrameWriter log = FrameWriter.create(JournalFiles.draft(files.log(header.generation())), header);
        log.force();
        files.publish(files.log(header.generation()));
        return log;
    }

    /** The last record holds the number of records before it, so that a snapshot cut at a boundary is noticed. */
    private static void writeSnapshot(JournalFiles files, FileHeader header, Iterable<byte[]> state)
            throws IOException {
        try (FrameWriter out = FrameWriter.create(JournalFiles.draft(files.snapshot(header.generation())), header)) {
            long count = 0;
            for (byte[] record : state) {
                out.append(record);
                count++;
            }
            out.append(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
            out.force();
        }
    }
}
