package io.polystep.chain;

import io.polystep.domain.Address;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a deposit wallet needs to take the signature of a session signer, a key that is not its owner: {@code
 * abi.encode(bytes32(signer), bytes32(0), bytes signature)} and 32 bytes of {@code 6492}. Source: venue protocol
 * reference, signature types; no published vector covers it.
 */
final class SessionSignature {
    private static final byte[] MARK = HexFormat.of().parseHex("6492".repeat(Bytes.WORD / 2));
    private static final int HEAD_BYTES = 3 * Bytes.WORD;

    private SessionSignature() {}

    /** The wrapping around a signature in the wallet's usual form. */
    static byte[] wrapped(Address signer, byte[] signature) {
        int padded = Math.ceilDiv(signature.length, Bytes.WORD) * Bytes.WORD;
        return Bytes.concat(
                Bytes.word(signer),
                Bytes.word(0),
                Bytes.word(HEAD_BYTES),
                Bytes.word(signature.length),
                Arrays.copyOf(signature, padded),
                MARK);
    }
}
