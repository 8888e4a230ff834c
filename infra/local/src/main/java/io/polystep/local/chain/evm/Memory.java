package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.Arrays;

/** A frame's byte memory; grows in words and charges for it through the frame. */
final class Memory {
    private static final int WORD = 32;

    private byte[] content = new byte[0];
    private int size;

    int size() {
        return size;
    }

    /** Price of making [offset, offset+length) addressable; zero when it already is. */
    long growthCost(BigInteger offset, BigInteger length) {
        if (length.signum() == 0) {
            return 0;
        }
        long after = words(end(offset, length));
        long before = size / WORD;
        return after <= before ? 0 : price(after) - price(before);
    }

    /** Makes the range addressable; the caller has paid. */
    void grow(BigInteger offset, BigInteger length) {
        if (length.signum() == 0) {
            return;
        }
        int wanted = Math.toIntExact(words(end(offset, length)) * WORD);
        if (wanted > content.length) {
            content = Arrays.copyOf(content, Math.max(wanted, 2 * content.length));
        }
        size = Math.max(size, wanted);
    }

    byte[] read(int offset, int length) {
        return Arrays.copyOfRange(content, offset, offset + length);
    }

    BigInteger readWord(int offset) {
        return Word.of(content, offset, WORD);
    }

    void writeWord(int offset, BigInteger word) {
        Word.write(word, content, offset);
    }

    void writeByte(int offset, byte value) {
        content[offset] = value;
    }

    /** Copies length bytes of source from an offset on; what lies beyond the source reads as zero. */
    void write(int offset, byte[] source, BigInteger sourceOffset, int length) {
        int from = sourceOffset.bitLength() > 31 ? source.length : Math.min(source.length, sourceOffset.intValue());
        int real = Math.min(length, source.length - from);
        System.arraycopy(source, from, content, offset, real);
        Arrays.fill(content, offset + real, offset + length, (byte) 0);
    }

    void move(int target, int source, int length) {
        System.arraycopy(content, source, content, target, length);
    }

    static long words(long bytes) {
        return (bytes + WORD - 1) / WORD;
    }

    private static long end(BigInteger offset, BigInteger length) {
        if (offset.bitLength() > 30 || length.bitLength() > 30) {
            throw Halt.outOfGas();
        }
        return offset.longValue() + length.longValue();
    }

    private static long price(long words) {
        return 3 * words + words * words / 512;
    }
}
