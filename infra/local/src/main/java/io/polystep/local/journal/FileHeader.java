package io.polystep.local.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first {@value #LENGTH} bytes of each file: magic (8), container version (4), format version (4), generation (8),
 * format name padded with zeros (36), CRC32C of all that (4). Big-endian.
 */
record FileHeader(JournalFormat format, long generation) {
    static final int LENGTH = 64;
    private static final int CHECKED_LENGTH = LENGTH - Integer.BYTES;
    private static final byte[] MAGIC = "POLYJRNL".getBytes(StandardCharsets.US_ASCII);
    private static final int CONTAINER_VERSION = 1;

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(CONTAINER_VERSION);
        bytes.putInt(format.version()).putLong(generation).put(format.nameBytes());
        bytes.position(CHECKED_LENGTH).putInt(checksum(bytes.array()));
        return bytes.flip();
    }

    /** Fails unless {@code bytes} are this header: damage and another version are told apart. */
    void requireEqual(Path file, byte[] bytes) {
        requireIntact(file, bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length, LENGTH - MAGIC.length);
        requireVersion(
                file, MAGIC.length, "container version " + CONTAINER_VERSION, "container version " + in.getInt());
        int version = in.getInt();
        long foundGeneration = in.getLong();
        byte[] name = new byte[JournalFormat.MAX_NAME_LENGTH];
        in.get(name);
        requireVersion(
                file, MAGIC.length + 4, describe(format.name(), format.version()), describe(text(name), version));
        if (foundGeneration != generation) {
            throw new DamagedJournalException(file, 16, "generation " + generation, "generation " + foundGeneration);
        }
    }

    private static void requireIntact(Path file, byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw new DamagedJournalException(file, 0, LENGTH + " header bytes", bytes.length + " bytes");
        }
        if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedJournalException(file, 0, "the mark of a journal file", "other bytes: not a journal");
        }
        int stored = ByteBuffer.wrap(bytes).getInt(CHECKED_LENGTH);
        int computed = checksum(bytes);
        if (stored != computed) {
            throw new DamagedJournalException(
                    file,
                    CHECKED_LENGTH,
                    "header checksum " + Integer.toHexString(computed),
                    Integer.toHexString(stored));
        }
    }

    private static void requireVersion(Path file, long offset, String expected, String found) {
        if (!expected.equals(found)) {
            throw new JournalVersionException(file, offset, expected, found);
        }
    }

    private static String describe(String name, int version) {
        return "format " + name + " version " + version;
    }

    private static String text(byte[] paddedName) {
        return new String(paddedName, StandardCharsets.US_ASCII).replace("\0", "");
    }

    private static int checksum(byte[] header) {
        CRC32C crc = new CRC32C();
        crc.update(header, 0, CHECKED_LENGTH);
        return (int) crc.getValue();
    }
}
