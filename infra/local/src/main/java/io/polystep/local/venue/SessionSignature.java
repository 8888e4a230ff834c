package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The outer wrapping of a signature that a deposit wallet's session signer made: {@code abi.encode(bytes32(signer),
 * bytes32(0), bytes signature)} followed by 32 bytes of {@code 6492}. Source: venue protocol reference, signature types.
 *
 * @param signer who is said to have signed
 * @param inner the signature inside, in the wallet's usual form
 */
record SessionSignature(Address signer, String inner) {
    private static final String MARK = "6492".repeat(16);
    private static final int WORD = 64;
    private static final int HEAD = 4 * WORD;
    private static final String OFFSET = "0".repeat(WORD - 2) + "60";

    /** Takes off the wrapping, or gives nothing when there is none that is well made. */
    static Optional<SessionSignature> of(String signature) {
        if (!signature.matches("0x[0-9a-fA-F]*") || !signature.endsWith(MARK)) {
            return Optional.empty();
        }
        String body = signature.substring(2, signature.length() - MARK.length());
        if (body.length() < HEAD || body.length() % WORD != 0) {
            return Optional.empty();
        }
        String signer = word(body, 0);
        BigInteger length = new BigInteger(word(body, 3), 16);
        boolean wellMade = signer.startsWith("0".repeat(24))
                && word(body, 1).matches("0+")
                && word(body, 2).equals(OFFSET)
                && length.bitLength() < 20
                && body.length() == HEAD + padded(length.intValue());
        return wellMade
                ? Optional.of(new SessionSignature(
                        new Address("0x" + signer.substring(24)),
                        "0x" + body.substring(HEAD, HEAD + 2 * length.intValue())))
                : Optional.empty();
    }

    /** Puts the wrapping around a signature. */
    static String wrap(Address signer, String inner) {
        String digits = inner.substring(2);
        String length = Eip712.hex(Eip712.word(digits.length() / 2)).substring(2);
        return "0x"
                + Eip712.hex(Eip712.word(signer)).substring(2)
                + "0".repeat(WORD)
                + OFFSET
                + length
                + digits
                + "0".repeat(padded(digits.length() / 2) - digits.length())
                + MARK;
    }

    private static int padded(int bytes) {
        return (bytes + 31) / 32 * WORD;
    }

    private static String word(String digits, int index) {
        return digits.substring(index * WORD, (index + 1) * WORD);
    }
}
