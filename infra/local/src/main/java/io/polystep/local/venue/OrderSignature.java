package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.SignatureType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the key behind an order's signature. A deposit wallet's order carries the key's 65 bytes over a nested typed-data
 * digest, then the exchange's domain, the order's struct hash, the order's type text and that text's length.
 */
final class OrderSignature {
    private static final int PLAIN_DIGITS = 2 + 2 * 65;
    private static final byte[] NESTED_TYPE = Eip712.keccak("TypedDataSign(Order contents,string name,string version,"
            + "uint256 chainId,address verifyingContract,bytes32 salt)" + OrderDigest.TYPE);
    private static final byte[] WALLET_NAME = Eip712.keccak("DepositWallet");
    private static final byte[] WALLET_VERSION = Eip712.keccak("1");

    private OrderSignature() {}

    /** The signing key's account, or empty when the text is no signature of these fields in the form of their type. */
    static Optional<Address> key(OrderFields order, String signature, VenueNetwork network) {
        if (order.signatureType() != SignatureType.POLY_1271) {
            return SignerRecovery.signer(OrderDigest.of(order, network), signature);
        }
        if (signature.length() <= PLAIN_DIGITS
                || !signature.substring(PLAIN_DIGITS).equals(tail(order, network))) {
            return Optional.empty();
        }
        return SignerRecovery.signer(nestedDigest(order, network), signature.substring(0, PLAIN_DIGITS));
    }

    /** What the key of a deposit wallet signs. */
    static byte[] nestedDigest(OrderFields order, VenueNetwork network) {
        byte[] struct = Eip712.keccak(
                NESTED_TYPE,
                OrderDigest.struct(order),
                WALLET_NAME,
                WALLET_VERSION,
                Eip712.word(network.chainId()),
                Eip712.word(order.maker()),
                Eip712.word(0));
        return Eip712.digest(OrderDigest.domain(order, network), struct);
    }

    /** The hexadecimal digits that follow the key's signature. */
    static String tail(OrderFields order, VenueNetwork network) {
        byte[] type = OrderDigest.TYPE.getBytes(StandardCharsets.US_ASCII);
        byte[] length = {(byte) (type.length >> 8), (byte) type.length};
        byte[] tail = Eip712.concat(OrderDigest.domain(order, network), OrderDigest.struct(order), type, length);
        return Eip712.hex(tail).substring(2);
    }
}
