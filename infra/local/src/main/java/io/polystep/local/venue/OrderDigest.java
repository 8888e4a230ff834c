package io.polystep.local.venue;

import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.order.OrderFields;

/** The digest of an order: what the wallet signed, and the order's id. */
final class OrderDigest {
    /** The signed struct as EIP-712 writes it. */
    static final String TYPE = "Order(uint256 salt,address maker,address signer,"
            + "uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint8 side,uint8 signatureType,"
            + "uint256 timestamp,bytes32 metadata,bytes32 builder)";

    private static final byte[] ORDER_TYPE = Eip712.keccak(TYPE);
    private static final byte[] DOMAIN_TYPE =
            Eip712.keccak("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    private static final byte[] DOMAIN_NAME = Eip712.keccak("Polymarket CTF Exchange");

    private OrderDigest() {}

    static byte[] of(OrderFields order, VenueNetwork network) {
        return Eip712.digest(domain(order, network), struct(order));
    }

    static byte[] domain(OrderFields order, VenueNetwork network) {
        String version = order.version() == MarketVersion.PROTOCOL_V2 ? "3" : "2";
        return Eip712.keccak(
                DOMAIN_TYPE,
                DOMAIN_NAME,
                Eip712.keccak(version),
                Eip712.word(network.chainId()),
                Eip712.word(network.exchange(order.version(), order.negRisk())));
    }

    static byte[] struct(OrderFields order) {
        return Eip712.keccak(
                ORDER_TYPE,
                Eip712.word(order.salt()),
                Eip712.word(order.maker()),
                Eip712.word(order.signer()),
                Eip712.word(order.token().number()),
                Eip712.word(order.makerAmount()),
                Eip712.word(order.takerAmount()),
                Eip712.word(WireCodes.code(order.side())),
                Eip712.word(WireCodes.code(order.signatureType())),
                Eip712.word(order.timestampMillis()),
                Eip712.bytes(order.metadata()),
                Eip712.bytes(order.builder()));
    }
}
