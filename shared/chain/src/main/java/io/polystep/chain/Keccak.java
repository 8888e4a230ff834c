package io.polystep.chain;

import java.nio.charset.StandardCharsets;
import org.web3j.crypto.Hash;

/** Keccak-256 as Ethereum uses it, which is not the later SHA3-256. */
public final class Keccak {
    private Keccak() {}

    /** The 32-byte digest of all parts in a row. */
    public static byte[] digest(byte[]... parts) {
        return Hash.sha3(Bytes.concat(parts));
    }

    /** The 32-byte digest of a text in UTF-8. */
    public static byte[] digest(String text) {
        return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
    }
}
