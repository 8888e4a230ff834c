package io.polystep.local.chain;

import io.polystep.local.chain.evm.Word;
import java.math.BigInteger;
import java.util.HexFormat;

/** JSON-RPC's hex forms. Readers throw {@link RpcException} with code -32602. */
public final class Hex {
    private Hex() {}

    /** A number without leading zeros, 0x0 for zero. */
    public static String quantity(BigInteger number) {
        return "0x" + number.toString(16);
    }

    /** A number without leading zeros, 0x0 for zero. */
    public static String quantity(long number) {
        return "0x" + Long.toHexString(number);
    }

    /** 32 bytes. */
    public static String word(BigInteger word) {
        return bytes(Word.bytes(word));
    }

    /** 20 bytes, lower case. */
    public static String address(BigInteger address) {
        return bytes(Word.addressBytes(address));
    }

    /** Any bytes. */
    public static String bytes(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** Reads an address of exactly 20 bytes. */
    public static BigInteger readAddress(String text) {
        if (!text.matches("0x[0-9a-fA-F]{40}")) {
            throw RpcException.invalidParams("invalid address: expected 0x and 40 hex digits, found " + text);
        }
        return new BigInteger(text.substring(2), 16);
    }

    /** Reads a number or word of at most 32 bytes. */
    public static BigInteger readNumber(String text) {
        if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
            throw RpcException.invalidParams("invalid number: expected 0x and 1 to 64 hex digits, found " + text);
        }
        return new BigInteger(text.substring(2), 16);
    }

    /** Reads any bytes. */
    public static byte[] readBytes(String text) {
        if (!text.matches("0x([0-9a-fA-F]{2})*+")) {
            throw RpcException.invalidParams("invalid bytes: expected 0x and an even number of hex digits");
        }
        return HexFormat.of().parseHex(text.substring(2));
    }
}
