package io.polystep.chain.ecdsa;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA256 (RFC 2104) with 32-byte keys on the platform's digest. The platform's own Mac starts the whole
 * cryptography framework, which costs a cold function more than its first signature. Not for several threads.
 */
final class Hmac {
    private static final int LENGTH = 32;
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest sha256;
    private final byte[] pad = new byte[BLOCK];
    private final byte[] inner = new byte[LENGTH];

    Hmac() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Writes the code of all parts in a row into {@code target}, 32 bytes, which may be the key or a part. */
    void into(byte[] target, byte[] key, byte[]... parts) {
        update(key, INNER);
        for (byte[] part : parts) {
            sha256.update(part);
        }
        finish(inner);
        update(key, OUTER);
        sha256.update(inner);
        finish(target);
        wipe();
    }

    private void wipe() {
        Arrays.fill(pad, (byte) 0);
        Arrays.fill(inner, (byte) 0);
    }

    private void update(byte[] key, byte mask) {
        Arrays.fill(pad, mask);
        for (int i = 0; i < key.length; i++) {
            pad[i] = (byte) (key[i] ^ mask);
        }
        sha256.update(pad);
    }

    private void finish(byte[] target) {
        try {
            sha256.digest(target, 0, target.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("expected room for a SHA-256 digest", impossible);
        }
    }
}
