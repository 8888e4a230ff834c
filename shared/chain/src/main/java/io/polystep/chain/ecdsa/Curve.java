package io.polystep.chain.ecdsa;

import java.math.BigInteger;
import java.util.Arrays;

/** The numbers below the order of secp256k1, as 32 bytes, highest first. */
final class Curve {
    /** Bytes of a number below the order. */
    static final int SCALAR_LENGTH = 32;

    /** Number of points. */
    static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

    /** The highest s that Ethereum takes. */
    static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private Curve() {}

    /** The unsigned number of {@code length} bytes from {@code from} on. */
    static BigInteger number(byte[] bytes, int from, int length) {
        return new BigInteger(1, bytes, from, length);
    }

    /** True for a number from 1 to the order less 1. */
    static boolean isScalar(BigInteger number) {
        return number.signum() > 0 && number.compareTo(ORDER) < 0;
    }

    /** Writes a number below 2^256 as 32 bytes at {@code to}; the array made on the way is wiped. */
    static void write(BigInteger number, byte[] target, int to) {
        byte[] magnitude = number.toByteArray();
        int length = Math.min(magnitude.length, SCALAR_LENGTH);
        System.arraycopy(magnitude, magnitude.length - length, target, to + SCALAR_LENGTH - length, length);
        Arrays.fill(magnitude, (byte) 0);
    }
}
