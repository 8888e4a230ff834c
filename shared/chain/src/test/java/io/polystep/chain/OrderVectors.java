package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import java.util.List;

/** How an order vector becomes our types. */
final class OrderVectors {
    private static final List<SignatureType> TYPES = List.of(
            SignatureType.EOA, SignatureType.POLY_PROXY, SignatureType.POLY_GNOSIS_SAFE, SignatureType.POLY_1271);

    private OrderVectors() {}

    static OrderFields fields(JsonNode vector) {
        JsonNode in = vector.path("input");
        JsonNode out = vector.path("expected");
        return new OrderFields(
                in.path("salt").asLong(),
                new Address(out.path("maker").asText()),
                new Address(out.path("signer").asText()),
                new TokenId(in.path("tokenId").asText()),
                out.path("makerAmount").asLong(),
                out.path("takerAmount").asLong(),
                Side.valueOf(in.path("side").asText()),
                TYPES.get(in.path("signatureType").asInt()),
                in.path("timestamp").asLong(),
                in.path("metadata").asText(),
                in.path("builder").asText(),
                in.path("orderVersion").asInt() == 3 ? MarketVersion.PROTOCOL_V2 : MarketVersion.CONDITIONAL_TOKENS,
                in.path("negRisk").asBoolean());
    }

    /** The contracts of the vector's chain; only the exchange of Protocol V2 differs between chains. */
    static Contracts contracts(JsonNode vector) {
        JsonNode in = vector.path("input");
        if (in.path("orderVersion").asInt() != 3) {
            return Contracts.polygon();
        }
        return Contracts.fromJson("{\"exchangeV3\":\"" + in.path("exchange").asText() + "\"}");
    }

    static WalletKey key(JsonNode input) {
        ObjectNode secret = JsonNodeFactory.instance.objectNode();
        return WalletKey.fromSecret(
                secret.put("privateKey", input.path("privateKey").asText()).toString());
    }
}
