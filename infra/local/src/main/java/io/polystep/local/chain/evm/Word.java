package io.polystep.local.chain.evm;

import java.math.BigInteger;
import org.web3j.crypto.Hash;

/** Arithmetic on 256-bit words: non-negative {@link BigInteger}s below 2^256. */
public final class Word {
    static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    static final BigInteger MAX = MODULUS.subtract(BigInteger.ONE);
    private static final BigInteger MAX_ADDRESS = BigInteger.ONE.shiftLeft(160).subtract(BigInteger.ONE);
    private static final int BYTES = 32;

    private Word() {}

    /** Reads bytes as a big-endian unsigned number; no bytes are zero. */
    public static BigInteger of(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    /** Reads a part of an array as a big-endian unsigned number. */
    static BigInteger of(byte[] bytes, int from, int length) {
        return new BigInteger(1, bytes, from, length);
    }

    /** The 32 bytes of a word, big-endian. */
    public static byte[] bytes(BigInteger word) {
        byte[] out = new byte[BYTES];
        write(word, out, 0);
        return out;
    }

    /** Writes the 32 bytes of a word at an offset. */
    static void write(BigInteger word, byte[] target, int at) {
        byte[] raw = word.toByteArray();
        int length = Math.min(BYTES, raw.length);
        java.util.Arrays.fill(target, at, at + BYTES - length, (byte) 0);
        System.arraycopy(raw, raw.length - length, target, at + BYTES - length, length);
    }

    /** The 20 bytes of an address. */
    public static byte[] addressBytes(BigInteger address) {
        return java.util.Arrays.copyOfRange(bytes(address), 12, BYTES);
    }

    /** The low 160 bits, which is how a word becomes an address. */
    public static BigInteger address(BigInteger word) {
        return word.bitLength() <= 160 ? word : word.and(MAX_ADDRESS);
    }

    /** The keccak-256 hash of bytes, as a word. */
    public static BigInteger keccak(byte[] bytes) {
        return of(Hash.sha3(bytes));
    }

    /** A result of any sign or size cut to 256 bits. */
    static BigInteger wrap(BigInteger value) {
        return value.signum() >= 0 && value.bitLength() <= 256 ? value : value.and(MAX);
    }

    /** The two's-complement value of a word. */
    static BigInteger signed(BigInteger word) {
        return word.testBit(255) ? word.subtract(MODULUS) : word;
    }

    /** 1 for true, 0 for false. */
    static BigInteger flag(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }
}
