package io.polystep.chain.ecdsa;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Signatures as Ethereum takes them: deterministic, with the low s, and with the bit that tells which of two keys signed.
 * That bit is the parity of the nonce's point, known while signing, so no key is recovered to find it. Safe for use by
 * several threads. Numbers computed from a key live in the garbage-collected heap until they are collected.
 */
public final class Ecdsa {
    /** Bytes of a signature: r, s, v. */
    public static final int SIGNATURE_LENGTH = 65;

    private static final int V_OF_EVEN = 27;
    private static final Optional<Ecdsa> NATIVE = NativeBasePoint.load().map(Ecdsa::new);

    private final BasePoint base;

    private Ecdsa(BasePoint base) {
        this.base = base;
    }

    /** With libsecp256k1 where it loads, otherwise in Java; both give the same bytes. */
    public static Ecdsa best() {
        return NATIVE.orElseGet(Ecdsa::inJava);
    }

    /** In Java on every platform. */
    public static Ecdsa inJava() {
        return InJava.ECDSA;
    }

    /** With libsecp256k1; empty where it does not load. */
    public static Optional<Ecdsa> inNativeCode() {
        return NATIVE;
    }

    /** Whose arithmetic signs, for a log line. */
    public String describe() {
        return base.describe();
    }

    /** True when 32 bytes are a usable private key: a number from 1 to the order of the curve less 1. */
    public static boolean isKey(byte[] secret) {
        return secret.length == Curve.SCALAR_LENGTH && Curve.isScalar(Curve.number(secret, 0, secret.length));
    }

    /**
     * The public key as x and y, 64 bytes.
     *
     * @throws IllegalArgumentException if {@code secret} is no private key
     */
    public byte[] publicKey(byte[] secret) {
        requireKey(secret);
        byte[] point = base.times(secret);
        return Arrays.copyOfRange(point, 1, BasePoint.POINT_LENGTH);
    }

    /**
     * r, s and v (27 or 28), 65 bytes in a row.
     *
     * @param secret the private key, 32 bytes
     * @param digest what is signed, 32 bytes
     * @throws IllegalArgumentException if {@code secret} is no private key or the digest has another length; the message
     *     holds nothing of the key
     */
    public byte[] sign(byte[] secret, byte[] digest) {
        requireKey(secret);
        requireDigest(digest);
        BigInteger message = Curve.number(digest, 0, digest.length).mod(Curve.ORDER);
        byte[] reduced = new byte[Curve.SCALAR_LENGTH];
        Curve.write(message, reduced, 0);
        try (Nonces nonces = new Nonces(secret, reduced)) {
            return sign(Curve.number(secret, 0, secret.length), message, nonces);
        }
    }

    private byte[] sign(BigInteger secret, BigInteger message, Nonces nonces) {
        while (true) {
            byte[] nonce = nonces.next();
            byte[] point = base.times(nonce);
            BigInteger r = Curve.number(point, 1, Curve.SCALAR_LENGTH);
            BigInteger s = s(Curve.number(nonce, 0, nonce.length), r, secret, message);
            // Chances of 1 in 2^127: a zero, or an x that Ethereum's v cannot express.
            if (Curve.isScalar(r) && s.signum() != 0) {
                return signature(r, s, point[BasePoint.POINT_LENGTH - 1] & 1);
            }
            nonces.reseed();
        }
    }

    private static BigInteger s(BigInteger nonce, BigInteger r, BigInteger secret, BigInteger message) {
        return nonce.modInverse(Curve.ORDER)
                .multiply(message.add(r.multiply(secret)))
                .mod(Curve.ORDER);
    }

    private static byte[] signature(BigInteger r, BigInteger s, int parity) {
        boolean high = s.compareTo(Curve.HALF_ORDER) > 0;
        byte[] signature = new byte[SIGNATURE_LENGTH];
        Curve.write(r, signature, 0);
        Curve.write(high ? Curve.ORDER.subtract(s) : s, signature, Curve.SCALAR_LENGTH);
        signature[SIGNATURE_LENGTH - 1] = (byte) (V_OF_EVEN + (high ? parity ^ 1 : parity));
        return signature;
    }

    private static void requireKey(byte[] secret) {
        if (!isKey(secret)) {
            throw new IllegalArgumentException(
                    "expected a private key of 32 bytes between 1 and the order of the curve," + " found one of "
                            + secret.length + " bytes outside that range");
        }
    }

    private static void requireDigest(byte[] digest) {
        if (digest.length != Curve.SCALAR_LENGTH) {
            throw new IllegalArgumentException("expected a digest of 32 bytes, found " + digest.length);
        }
    }

    /** Made when first asked for: where native code signs, the curve and its table are not needed. */
    private static final class InJava {
        static final Ecdsa ECDSA = new Ecdsa(new JavaBasePoint());
    }
}
