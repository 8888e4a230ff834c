package io.polystep.chain;

import io.polystep.domain.Address;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.Sign;

/** Who made a signature. */
public final class SignatureCheck {
    private static final int LENGTH = 65;

    private SignatureCheck() {}

    /**
     * The account whose key made a signature, or empty when the bytes are no signature of that digest.
     *
     * @param digest 32 bytes
     * @param signature r, s and v, 65 bytes
     */
    public static Optional<Address> signer(byte[] digest, byte[] signature) {
        if (digest.length != Bytes.WORD || signature.length != LENGTH) {
            return Optional.empty();
        }
        byte[] r = Arrays.copyOfRange(signature, 0, 32);
        byte[] s = Arrays.copyOfRange(signature, 32, 64);
        return recover(digest, new Sign.SignatureData(signature[64], r, s));
    }

    private static Optional<Address> recover(byte[] digest, Sign.SignatureData parts) {
        try {
            return Optional.of(Checksum.ofLast20(Keccak.digest(publicKey(parts, digest))));
        } catch (SignatureException | IllegalArgumentException notASignature) {
            return Optional.empty();
        }
    }

    private static byte[] publicKey(Sign.SignatureData parts, byte[] digest) throws SignatureException {
        byte[] number = Sign.signedMessageHashToKey(digest, parts).toByteArray();
        byte[] point = new byte[2 * Bytes.WORD];
        int length = Math.min(number.length, point.length);
        System.arraycopy(number, number.length - length, point, point.length - length, length);
        return point;
    }
}
