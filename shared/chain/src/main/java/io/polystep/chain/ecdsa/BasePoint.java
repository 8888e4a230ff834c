package io.polystep.chain.ecdsa;

/** Multiples of the base point of secp256k1: all that differs between the two ways to sign. Safe for several threads. */
interface BasePoint {
    /** Bytes of a point without compression: 4, x, y. */
    int POINT_LENGTH = 65;

    /**
     * The base point taken {@code scalar} times, as 4, x and y.
     *
     * @param scalar 32 bytes, a number from 1 to the order less 1; the caller has checked it
     */
    byte[] times(byte[] scalar);

    /** Whose arithmetic this is, for a log line. */
    String describe();
}
