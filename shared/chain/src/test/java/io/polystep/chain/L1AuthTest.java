package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class L1AuthTest {
    @Test
    void makesEveryVectorsHeadersByteForByte() {
        List<JsonNode> vectors = Vectors.cases("l1_auth.json");
        assertEquals(24, vectors.size());
        vectors.forEach(L1AuthTest::assertHeaders);
    }

    private static void assertHeaders(JsonNode vector) {
        JsonNode in = vector.path("input");
        JsonNode expected = vector.path("expected");
        long timestamp = in.path("timestamp").asLong();
        long nonce = in.path("nonce").asLong();
        try (WalletKey key = OrderVectors.key(in)) {
            L1Auth auth = new L1Auth(key, in.path("chainId").asLong());
            Map<String, String> headers = auth.headers(timestamp, nonce);

            assertEquals(expected.path("domainSeparator").asText(), Bytes.hex(auth.domain()));
            assertEquals(expected.path("structHash").asText(), Bytes.hex(auth.structHash(timestamp, nonce)));
            assertEquals(expected.path("headers").size(), headers.size());
            headers.forEach((name, value) ->
                    assertEquals(expected.path("headers").path(name).asText(), value, vector.path("id") + " " + name));
        }
    }
}
