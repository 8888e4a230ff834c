package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Sign;

/** ecrecover: hash, v, r, s in; the signer's address, or nothing, out. */
public final class Recovery {
    private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();
    private static final byte[] NOTHING = new byte[0];

    private Recovery() {}

    static byte[] run(byte[] input) {
        byte[] padded = Arrays.copyOf(input, 128);
        BigInteger v = Word.of(padded, 32, 32);
        BigInteger r = Word.of(padded, 64, 32);
        BigInteger s = Word.of(padded, 96, 32);
        if (v.bitLength() > 5 || (v.intValue() != 27 && v.intValue() != 28)) {
            return NOTHING;
        }
        return signer(v.intValue() - 27, r, s, Arrays.copyOf(padded, 32))
                .map(Word::bytes)
                .orElse(NOTHING);
    }

    /** The address that signed a hash, or none when the signature belongs to no key. Parity is 0 or 1. */
    public static Optional<BigInteger> signer(int parity, BigInteger r, BigInteger s, byte[] hash) {
        if (!inRange(r) || !inRange(s)) {
            return Optional.empty();
        }
        try {
            BigInteger key = Sign.recoverFromSignature(parity, new ECDSASignature(r, s), hash);
            return Optional.ofNullable(key).map(Recovery::address);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Bouncy Castle's answer for an r that is no point of the curve.
            return Optional.empty();
        }
    }

    private static boolean inRange(BigInteger value) {
        return value.signum() > 0 && value.compareTo(ORDER) < 0;
    }

    private static BigInteger address(BigInteger publicKey) {
        byte[] raw = new byte[64];
        byte[] bytes = publicKey.toByteArray();
        int length = Math.min(64, bytes.length);
        System.arraycopy(bytes, bytes.length - length, raw, 64 - length, length);
        return Word.address(Word.keccak(raw));
    }
}
