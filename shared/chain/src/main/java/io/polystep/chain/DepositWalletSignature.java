package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.order.OrderFields;
import java.nio.charset.StandardCharsets;

/**
 * The signature form of deposit wallets (signature type 3): the owner's key signs the order nested in a struct that names
 * the wallet, and the wallet gets what it needs to rebuild that struct. Source: venue protocol reference, signature types.
 * A session signer's further wrapping is not made here.
 */
final class DepositWalletSignature {
    private static final String TYPE =
            "TypedDataSign(Order contents,string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)"
                    + OrderDigest.TYPE;

    private DepositWalletSignature() {}

    /** What the key signs. */
    static byte[] digest(byte[] exchangeDomain, OrderFields fields, long chainId) {
        Address wallet = fields.maker();
        byte[] struct = Keccak.digest(
                Keccak.digest(TYPE),
                OrderDigest.structHash(fields),
                Keccak.digest("DepositWallet"),
                Keccak.digest("1"),
                Bytes.word(chainId),
                Bytes.word(wallet),
                new byte[Bytes.WORD]);
        return Eip712.digest(exchangeDomain, struct);
    }

    /** The key's 65 bytes, followed by domain, order struct hash, type text and the text's length in two bytes. */
    static byte[] wrapped(byte[] inner, byte[] exchangeDomain, OrderFields fields) {
        byte[] type = OrderDigest.TYPE.getBytes(StandardCharsets.US_ASCII);
        byte[] length = {(byte) (type.length >>> 8), (byte) type.length};
        return Bytes.concat(inner, exchangeDomain, OrderDigest.structHash(fields), type, length);
    }
}
