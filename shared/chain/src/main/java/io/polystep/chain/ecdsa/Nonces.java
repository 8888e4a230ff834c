package io.polystep.chain.ecdsa;

import java.util.Arrays;

/**
 * The secret numbers of one signature, made from key and digest alone (RFC 6979, section 3.2, with SHA-256): the same
 * message always gets the same signature, and no source of chance can betray the key. Wiped when closed.
 */
final class Nonces implements AutoCloseable {
    private static final byte[] ZERO = {0};
    private static final byte[] ONE = {1};

    private final Hmac hmac = new Hmac();
    private final byte[] k = new byte[Curve.SCALAR_LENGTH];
    private final byte[] v = new byte[Curve.SCALAR_LENGTH];

    /**
     * Starts the sequence.
     *
     * @param secret the key, 32 bytes
     * @param digest the digest modulo the order, 32 bytes
     */
    Nonces(byte[] secret, byte[] digest) {
        Arrays.fill(v, (byte) 1);
        mix(ZERO, secret, digest);
        mix(ONE, secret, digest);
    }

    private void mix(byte[] step, byte[] secret, byte[] digest) {
        hmac.into(k, k, v, step, secret, digest);
        hmac.into(v, k, v);
    }

    /** The next candidate from 1 to the order less 1; the array is this object's own and changes with the next call. */
    byte[] next() {
        hmac.into(v, k, v);
        while (!Curve.isScalar(Curve.number(v, 0, v.length))) {
            reseed();
            hmac.into(v, k, v);
        }
        return v;
    }

    /** To be called when a candidate was of no use. */
    void reseed() {
        hmac.into(k, k, v, ZERO);
        hmac.into(v, k, v);
    }

    @Override
    public void close() {
        Arrays.fill(k, (byte) 0);
        Arrays.fill(v, (byte) 0);
    }
}
