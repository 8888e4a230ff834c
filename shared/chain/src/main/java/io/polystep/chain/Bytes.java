package io.polystep.chain;

import io.polystep.domain.Address;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;

/** Hex text, and the 32-byte big-endian words of which call data and typed data are made. */
final class Bytes {
    /** Bytes in one word. */
    static final int WORD = 32;

    private Bytes() {}

    /** The bytes of 0x-prefixed hex of any even length; {@link IllegalArgumentException} for anything else. */
    static byte[] of(String hex) {
        if (!hex.startsWith("0x")) {
            throw new IllegalArgumentException("expected 0x and hex digits, found " + hex.length() + " characters");
        }
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    /** 0x and lower-case hex. */
    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** An unsigned number as one word; {@link IllegalArgumentException} if it is negative or wider than 256 bits. */
    static byte[] word(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 8 * WORD) {
            throw new IllegalArgumentException("expected an unsigned 256-bit number, found " + number);
        }
        byte[] magnitude = number.toByteArray();
        byte[] word = new byte[WORD];
        int length = Math.min(magnitude.length, WORD);
        System.arraycopy(magnitude, magnitude.length - length, word, WORD - length, length);
        return word;
    }

    /** A number of zero or more as one word. */
    static byte[] word(long number) {
        return word(BigInteger.valueOf(number));
    }

    /** An address as one word, zeros in front. */
    static byte[] word(Address address) {
        return word(new BigInteger(1, of(address.text())));
    }

    /** A word given as 0x and 64 hex digits; {@link IllegalArgumentException} for another length. */
    static byte[] word(String hex) {
        byte[] word = of(hex);
        if (word.length != WORD) {
            throw new IllegalArgumentException("expected 32 bytes of hex, found " + word.length);
        }
        return word;
    }

    /** All parts in a row. */
    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
