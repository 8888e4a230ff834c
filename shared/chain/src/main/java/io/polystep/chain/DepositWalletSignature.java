package io.polystep.chain;

import io.polystep.domain.Address;
import java.nio.charset.StandardCharsets;

/**
 * The signature form of deposit wallets (signature type 3): the owner's key signs the order nested in a struct that names
 * the wallet, and the wallet gets what it needs to rebuild that struct. Source: venue protocol reference, signature types.
 * A session signer's further wrapping is {@link SessionSignature}.
 */
final class DepositWalletSignature {
    private static final String TYPE =
            "TypedDataSign(Order contents,string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)"
                    + OrderDigest.TYPE;

    private static final byte[] TYPE_HASH = Keccak.digest(TYPE);
    private static final byte[] NAME_HASH = Keccak.digest("DepositWallet");
    private static final byte[] VERSION_HASH = Keccak.digest("1");
    private static final byte[] SALT = new byte[Bytes.WORD];
    private static final int WORDS = 7;

    private DepositWalletSignature() {}

    /** What the key signs for an order, given as its struct hash. */
    static byte[] digest(byte[] exchangeDomain, byte[] order, Address wallet, long chainId) {
        byte[] struct = Keccak.digest(new Words(WORDS)
                .put(TYPE_HASH)
                .put(order)
                .put(NAME_HASH)
                .put(VERSION_HASH)
                .put(chainId)
                .put(wallet)
                .put(SALT)
                .bytes());
        return Eip712.digest(exchangeDomain, struct);
    }

    /** The key's 65 bytes, followed by domain, order struct hash, type text and the text's length in two bytes. */
    static byte[] wrapped(byte[] inner, byte[] exchangeDomain, byte[] order) {
        byte[] type = OrderDigest.TYPE.getBytes(StandardCharsets.US_ASCII);
        byte[] length = {(byte) (type.length >>> 8), (byte) type.length};
        return Bytes.concat(inner, exchangeDomain, order, type, length);
    }
}
