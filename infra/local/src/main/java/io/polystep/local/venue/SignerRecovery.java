package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Finds out which account signed a digest. */
final class SignerRecovery {
    private static final int LENGTH = 65;
    private static final BigInteger HALF_ORDER =
            new BigInteger("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0", 16);

    private SignerRecovery() {}

    /** The signing account, or empty when the text is no valid low-s signature of 65 bytes. */
    static Optional<Address> signer(byte[] digest, String signature) {
        if (!signature.matches("0x[0-9a-fA-F]{" + 2 * LENGTH + "}")) {
            return Optional.empty();
        }
        byte[] bytes = Eip712.bytes(signature);
        byte[] s = Arrays.copyOfRange(bytes, 32, 64);
        if (new BigInteger(1, s).compareTo(HALF_ORDER) > 0) {
            return Optional.empty();
        }
        return recover(digest, new Sign.SignatureData(bytes[LENGTH - 1], Arrays.copyOfRange(bytes, 0, 32), s));
    }

    private static Optional<Address> recover(byte[] digest, Sign.SignatureData signature) {
        try {
            BigInteger key = Sign.signedMessageHashToKey(digest, signature);
            return Optional.of(new Address("0x" + Keys.getAddress(key)));
        } catch (SignatureException | IllegalArgumentException notASignature) {
            return Optional.empty();
        }
    }
}
