package io.polystep.chain;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** A run of 32-byte words of known number, filled from the first to the last. */
final class Words {
    private static final int ADDRESS = 20;

    private final ByteBuffer bytes;

    Words(int count) {
        this.bytes = ByteBuffer.allocate(count * Bytes.WORD);
    }

    /** 32 bytes as they are. */
    Words put(byte[] word) {
        bytes.put(word, 0, Bytes.WORD);
        return this;
    }

    /** A number; {@link IllegalArgumentException} below zero. */
    Words put(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("expected an unsigned number, found " + number);
        }
        bytes.position(bytes.position() + Bytes.WORD - Long.BYTES).putLong(number);
        return this;
    }

    /** An address, zeros in front. */
    Words put(Address address) {
        bytes.position(bytes.position() + Bytes.WORD - ADDRESS).put(Bytes.of(address.text()));
        return this;
    }

    /** An unsigned 256-bit number. */
    Words put(BigInteger number) {
        return put(Bytes.word(number));
    }

    /** The words; {@link IllegalStateException} if some are missing. */
    byte[] bytes() {
        if (bytes.hasRemaining()) {
            throw new IllegalStateException(
                    "expected " + bytes.capacity() + " bytes of words, found " + bytes.position());
        }
        return bytes.array();
    }
}
