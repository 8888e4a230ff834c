package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.Arrays;

/** The modexp precompile with EIP-2565 prices. */
final class ModularPower {
    private static final int HEADER = 96;

    private final byte[] base;
    private final byte[] exponent;
    private final byte[] modulus;

    private ModularPower(byte[] base, byte[] exponent, byte[] modulus) {
        this.base = base;
        this.exponent = exponent;
        this.modulus = modulus;
    }

    static ModularPower parse(byte[] input) {
        byte[] header = Arrays.copyOf(input, Math.max(HEADER, input.length));
        int baseLength = length(header, 0);
        int exponentLength = length(header, 32);
        int modulusLength = length(header, 64);
        byte[] all = Arrays.copyOf(header, HEADER + baseLength + exponentLength + modulusLength);
        int exponentAt = HEADER + baseLength;
        int modulusAt = exponentAt + exponentLength;
        return new ModularPower(
                Arrays.copyOfRange(all, HEADER, exponentAt),
                Arrays.copyOfRange(all, exponentAt, modulusAt),
                Arrays.copyOfRange(all, modulusAt, modulusAt + modulusLength));
    }

    long price() {
        long words = (Math.max(base.length, modulus.length) + 7L) / 8;
        return Math.max(200, words * words * iterations() / 3);
    }

    byte[] result() {
        BigInteger divisor = Word.of(modulus);
        BigInteger value =
                divisor.signum() == 0 ? BigInteger.ZERO : Word.of(base).modPow(Word.of(exponent), divisor);
        byte[] raw = value.toByteArray();
        byte[] out = new byte[modulus.length];
        int length = Math.min(out.length, raw.length);
        System.arraycopy(raw, raw.length - length, out, out.length - length, length);
        return out;
    }

    private long iterations() {
        int headLength = Math.min(32, exponent.length);
        long headBits = Math.max(0, Word.of(exponent, 0, headLength).bitLength() - 1);
        return Math.max(1, headBits + 8L * (exponent.length - headLength));
    }

    /** More than a megabyte could not be paid for in any block. */
    private static int length(byte[] header, int at) {
        BigInteger length = Word.of(header, at, 32);
        if (length.bitLength() > 20) {
            throw Halt.outOfGas();
        }
        return length.intValue();
    }
}
