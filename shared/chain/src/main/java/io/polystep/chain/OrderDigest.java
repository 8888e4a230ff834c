package io.polystep.chain;

import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;

/**
 * The EIP-712 digest of an order: the venue's order id, the same for every signature type. Source: venue protocol
 * reference, orders.
 */
public final class OrderDigest {
    /** The struct as it is hashed. */
    static final String TYPE = "Order(uint256 salt,address maker,address signer,uint256 tokenId,uint256 makerAmount,"
            + "uint256 takerAmount,uint8 side,uint8 signatureType,uint256 timestamp,bytes32 metadata,bytes32 builder)";

    private static final byte[] TYPE_HASH = Keccak.digest(TYPE);
    private static final int WORDS = 12;

    private OrderDigest() {}

    /**
     * The hash of an order on the exchange that its fields choose.
     *
     * @param chainId the chain of the signing domain, 137 for Polygon
     * @param contracts where the exchanges are
     * @throws IllegalArgumentException if metadata or builder are not 32 bytes of hex
     */
    public static OrderHash of(OrderFields fields, long chainId, Contracts contracts) {
        return new OrderHash(Bytes.hex(Eip712.digest(domain(fields, chainId, contracts), structHash(fields))));
    }

    static byte[] domain(OrderFields fields, long chainId, Contracts contracts) {
        return new OrderDomains(chainId, contracts).of(fields);
    }

    static byte[] structHash(OrderFields fields) {
        return Keccak.digest(new Words(WORDS)
                .put(TYPE_HASH)
                .put(fields.salt())
                .put(fields.maker())
                .put(fields.signer())
                .put(fields.token().number())
                .put(fields.makerAmount())
                .put(fields.takerAmount())
                .put(code(fields.side()))
                .put(code(fields.signatureType()))
                .put(fields.timestampMillis())
                .put(Bytes.word(fields.metadata()))
                .put(Bytes.word(fields.builder()))
                .bytes());
    }

    static int code(Side side) {
        return switch (side) {
            case BUY -> 0;
            case SELL -> 1;
        };
    }

    static int code(SignatureType type) {
        return switch (type) {
            case EOA -> 0;
            case POLY_PROXY -> 1;
            case POLY_GNOSIS_SAFE -> 2;
            case POLY_1271 -> 3;
        };
    }
}
