package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import java.util.List;
import org.junit.jupiter.api.Test;

class Eip712Test {
    @Test
    void givesThePublishedTypeHashDomainsAndStructHash() {
        List<JsonNode> vectors = Vectors.cases("eip712_constants.json");
        assertEquals(8, vectors.size());
        for (JsonNode vector : vectors) {
            JsonNode expected = vector.path("expected");
            String wanted = expected.path(expected.fieldNames().next()).asText();
            assertEquals(wanted, Bytes.hex(actual(vector)), vector.path("id").asText());
        }
    }

    private static byte[] actual(JsonNode vector) {
        JsonNode in = vector.path("input");
        if (in.has("typeString")) {
            assertEquals(in.path("typeString").asText(), OrderDigest.TYPE);
            return Keccak.digest(OrderDigest.TYPE);
        }
        if (in.has("verifyingContract")) {
            return Eip712.domain(
                    in.path("name").asText(),
                    in.path("version").asText(),
                    in.path("chainId").asLong(),
                    new Address(in.path("verifyingContract").asText()));
        }
        return OrderDigest.structHash(order(in));
    }

    private static OrderFields order(JsonNode in) {
        return new OrderFields(
                in.path("salt").asLong(),
                new Address(in.path("maker").asText()),
                new Address(in.path("signer").asText()),
                new TokenId(in.path("tokenId").asText()),
                in.path("makerAmount").asLong(),
                in.path("takerAmount").asLong(),
                Side.BUY,
                SignatureType.EOA,
                in.path("timestamp").asLong(),
                in.path("metadata").asText(),
                in.path("builder").asText(),
                MarketVersion.CONDITIONAL_TOKENS,
                false);
    }
}
