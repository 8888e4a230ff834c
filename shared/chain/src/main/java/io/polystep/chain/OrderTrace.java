package io.polystep.chain;

import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.SignatureType;

/**
 * The values on the way to an order's signature, for comparison with those of others.
 *
 * @param domainSeparator 0x and 64 hex digits, of the exchange that the fields choose
 * @param structHash 0x and 64 hex digits
 * @param orderHash the venue's order id
 * @param signedDigest what the key signs: the order id, or for deposit wallets the digest of the nested struct
 */
public record OrderTrace(String domainSeparator, String structHash, String orderHash, String signedDigest) {
    /** The values of an order. */
    public static OrderTrace of(OrderFields fields, long chainId, Contracts contracts) {
        byte[] domain = OrderDigest.domain(fields, chainId, contracts);
        byte[] struct = OrderDigest.structHash(fields);
        String orderHash = OrderDigest.of(fields, chainId, contracts).value();
        String signed = fields.signatureType() == SignatureType.POLY_1271
                ? Bytes.hex(DepositWalletSignature.digest(domain, struct, fields.signer(), chainId))
                : orderHash;
        return new OrderTrace(Bytes.hex(domain), Bytes.hex(struct), orderHash, signed);
    }

    /** The type of the order struct as it is hashed. */
    public static String type() {
        return OrderDigest.TYPE;
    }
}
