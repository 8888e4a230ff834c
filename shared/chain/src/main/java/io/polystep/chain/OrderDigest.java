package io.polystep.chain;

import io.polystep.domain.market.MarketVersion;
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
        return Eip712.domain(
                "Polymarket CTF Exchange",
                version(fields.version()),
                chainId,
                contracts.exchange(fields.version(), fields.negRisk()));
    }

    private static String version(MarketVersion version) {
        return switch (version) {
            case CONDITIONAL_TOKENS -> "2";
            case PROTOCOL_V2 -> "3";
        };
    }

    static byte[] structHash(OrderFields fields) {
        return Keccak.digest(
                Keccak.digest(TYPE),
                Bytes.word(fields.salt()),
                Bytes.word(fields.maker()),
                Bytes.word(fields.signer()),
                Bytes.word(fields.token().number()),
                Bytes.word(fields.makerAmount()),
                Bytes.word(fields.takerAmount()),
                Bytes.word(code(fields.side())),
                Bytes.word(code(fields.signatureType())),
                Bytes.word(fields.timestampMillis()),
                Bytes.word(fields.metadata()),
                Bytes.word(fields.builder()));
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
