package io.polystep.local.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The envelope of one record: payload length (4), CRC32C of generation, offset and length (4), CRC32C of the payload
 * (4), payload. The length has its own checksum so that a flipped bit in it is seen as damage and not as a torn tail;
 * generation and offset are in it so that a record copied to another place does not pass.
 */
final class Frame {
    static final int HEADER_LENGTH = 12;

    /** Longest payload in bytes: 64 MiB. */
    static final int MAX_PAYLOAD = 64 << 20;

    private Frame() {}

    static ByteBuffer encode(long generation, long offset, byte[] payload) {
        if (payload.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException(
                    "Expected a record of at most " + MAX_PAYLOAD + " bytes, found " + payload.length);
        }
        ByteBuffer frame = ByteBuffer.allocate(HEADER_LENGTH + payload.length);
        frame.putInt(payload.length).putInt(lengthChecksum(generation, offset, payload.length));
        return frame.putInt(checksum(payload)).put(payload).flip();
    }

    static int lengthChecksum(long generation, long offset, int length) {
        ByteBuffer place = ByteBuffer.allocate(20);
        place.putLong(generation).putLong(offset).putInt(length);
        return checksum(place.array());
    }

    static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
