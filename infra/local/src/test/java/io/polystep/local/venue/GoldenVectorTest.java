package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.SignatureType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoldenVectorTest {
    private static List<JsonNode> orders() throws Exception {
        List<JsonNode> orders = new ArrayList<>(Vectors.cases("order_v2"));
        orders.addAll(Vectors.cases("order_v3"));
        return orders;
    }

    private static OrderFields fields(JsonNode vector) {
        MarketVersion version = vector.path("input").path("orderVersion").asInt() == 3
                ? MarketVersion.PROTOCOL_V2
                : MarketVersion.CONDITIONAL_TOKENS;
        return OrderPayload.parse(vector.path("expected").path("postBody").asText())
                .fields(version, vector.path("input").path("negRisk").asBoolean());
    }

    private static VenueNetwork network(JsonNode input) {
        Address exchange = new Address(input.path("exchange").asText());
        VenueNetwork polygon = VenueNetwork.polygon();
        return new VenueNetwork(
                input.path("chainId").asLong(),
                exchange,
                exchange,
                exchange,
                polygon.safeFactory(),
                polygon.proxyFactory());
    }

    @Test
    void givesEveryOrderOfTheVectorsItsHash() throws Exception {
        List<JsonNode> orders = orders();
        for (JsonNode vector : orders) {
            String hash = Eip712.hex(OrderDigest.of(fields(vector), network(vector.path("input"))));
            assertEquals(
                    vector.path("expected").path("orderHash").asText(),
                    hash,
                    vector.path("id").asText());
        }
        assertEquals(188, orders.size());
    }

    @Test
    void recoversTheSignerOfEveryPlainSignatureAndNoOther() throws Exception {
        int checked = 0;
        for (JsonNode vector : orders()) {
            OrderFields fields = fields(vector);
            if (fields.signatureType() != SignatureType.POLY_1271) {
                byte[] digest = OrderDigest.of(fields, network(vector.path("input")));
                String signature = vector.path("expected").path("signature").asText();
                assertEquals(Optional.of(fields.signer()), SignerRecovery.signer(digest, signature));
                digest[31] ^= 1;
                assertNotEquals(Optional.of(fields.signer()), SignerRecovery.signer(digest, signature));
                checked++;
            }
        }
        assertTrue(checked > 100, "expected more than 100 plain signatures, found " + checked);
    }

    @Test
    void derivesTheSameWalletsAsTheFactories() throws Exception {
        WalletDerivation wallets = new WalletDerivation(VenueNetwork.polygon());
        for (JsonNode vector : Vectors.cases("wallet_derivation")) {
            Address signer = new Address(vector.path("input").path("signer").asText());
            JsonNode expected = vector.path("expected");
            assertEquals(
                    Optional.of(new Address(expected.path("proxyWallet").asText())),
                    wallets.maker(signer, SignatureType.POLY_PROXY));
            assertEquals(
                    Optional.of(new Address(expected.path("gnosisSafe").asText())),
                    wallets.maker(signer, SignatureType.POLY_GNOSIS_SAFE));
        }
    }

    @Test
    void signsPrivateCallsAsTheVectorsDo() throws Exception {
        for (JsonNode vector : Vectors.cases("l2_hmac")) {
            JsonNode input = vector.path("input");
            String body = input.path("body").isTextual() ? input.path("body").asText() : "";
            String message = input.path("timestamp").asText()
                    + input.path("method").asText()
                    + input.path("requestPath").asText()
                    + body;
            assertEquals(
                    vector.path("expected").path("signature").asText(),
                    L2Authentication.sign(input.path("secret").asText(), message),
                    vector.path("id").asText());
        }
        for (JsonNode vector : orders()) {
            JsonNode l2 = vector.path("input").path("l2");
            String message = l2.path("timestamp").asText() + "POST/order"
                    + vector.path("expected").path("postBody").asText();
            assertEquals(
                    vector.path("expected").path("l2Signature").asText(),
                    L2Authentication.sign(l2.path("secret").asText(), message),
                    vector.path("id").asText());
        }
    }

    @Test
    void agreesWithTheVectorsOnKeyManagementSignatures() throws Exception {
        for (JsonNode vector : Vectors.cases("l1_auth")) {
            JsonNode input = vector.path("input");
            Address address = new Address(input.path("address").asText());
            byte[] digest = new L1Authentication(input.path("chainId").asLong(), () -> Instant.EPOCH)
                    .digest(
                            address,
                            input.path("timestamp").asText(),
                            input.path("nonce").asLong());
            assertEquals(vector.path("expected").path("digest").asText(), Eip712.hex(digest));
            String signature = vector.path("expected").path("signature").asText();
            assertEquals(Optional.of(address), SignerRecovery.signer(digest, signature));
        }
    }
}
