package io.polystep.chain;

import java.nio.charset.StandardCharsets;

/** The digest of a 32-byte message in the form that wallets show to people (EIP-191). */
final class PersonalMessage {
    private PersonalMessage() {}

    static byte[] digest(byte[] hash) {
        byte[] prefix = "\u0019Ethereum Signed Message:\n32".getBytes(StandardCharsets.US_ASCII);
        return Keccak.digest(prefix, hash);
    }
}
