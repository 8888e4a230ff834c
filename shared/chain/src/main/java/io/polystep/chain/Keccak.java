package io.polystep.chain;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as Ethereum uses it, which is not the later SHA3-256. */
public final class Keccak {
    private static final int BITS = 256;

    private Keccak() {}

    /** The 32-byte digest of all parts in a row. */
    public static byte[] digest(byte[]... parts) {
        KeccakDigest keccak = new KeccakDigest(BITS);
        for (byte[] part : parts) {
            keccak.update(part, 0, part.length);
        }
        byte[] digest = new byte[keccak.getDigestSize()];
        keccak.doFinal(digest, 0);
        return digest;
    }

    /** The 32-byte digest of a text in UTF-8. */
    public static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
