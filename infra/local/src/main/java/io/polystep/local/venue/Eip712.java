package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.web3j.crypto.Hash;

/** The few building blocks of EIP-712: 32-byte words, Keccak-256 over them, and the final digest. */
final class Eip712 {
    private static final int WORD = 32;

    private Eip712() {}

    static byte[] keccak(byte[]... parts) {
        return Hash.sha3(concat(parts));
    }

    static byte[] keccak(String text) {
        return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] word(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] word = new byte[WORD];
        int skip = Math.max(0, bytes.length - WORD);
        System.arraycopy(bytes, skip, word, WORD - (bytes.length - skip), bytes.length - skip);
        return word;
    }

    static byte[] word(long number) {
        return word(BigInteger.valueOf(number));
    }

    static byte[] word(Address address) {
        return word(new BigInteger(1, bytes(address.text())));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    static byte[] digest(byte[] domainSeparator, byte[] structHash) {
        return keccak(new byte[] {0x19, 0x01}, domainSeparator, structHash);
    }
}
