package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.SignatureType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldenVectorTest {
    private static List<JsonNode> orders() throws Exception {
        List<JsonNode> orders = new ArrayList<>(Vectors.cases("order_v2"));
        orders.addAll(Vectors.cases("order_v3"));
        return orders;
    }

    private static JsonNode body(JsonNode vector) {
        String text = vector.path("expected").path("postBody").asText();
        return RequestJson.read(new VenueRequest("POST", "/order", Map.of(), Map.of(), text));
    }

    private static OrderFields fields(JsonNode vector) {
        MarketVersion version = vector.path("input").path("orderVersion").asInt() == 3
                ? MarketVersion.PROTOCOL_V2
                : MarketVersion.CONDITIONAL_TOKENS;
        return OrderPayload.of(body(vector))
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
                polygon.proxyFactory(),
                polygon.depositFactory(),
                polygon.depositBeacon(),
                polygon.depositImplementation());
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
    void findsTheKeyBehindEverySignatureOfAllFourTypesAndNoOtherKey() throws Exception {
        Map<SignatureType, Integer> checked = new EnumMap<>(SignatureType.class);
        for (JsonNode vector : orders()) {
            OrderFields fields = fields(vector);
            VenueNetwork network = network(vector.path("input"));
            Address key = new Address(vector.path("input").path("signerAddress").asText());
            String signature = vector.path("expected").path("signature").asText();
            String id = vector.path("id").asText();
            assertEquals(Optional.of(key), OrderSignature.key(fields, signature, network), id);
            OrderFields changed = withSalt(fields, fields.salt() ^ 1);
            assertNotEquals(Optional.of(key), OrderSignature.key(changed, signature, network), id);
            checked.merge(fields.signatureType(), 1, Integer::sum);
        }
        assertEquals(Set.of(SignatureType.values()), checked.keySet());
        assertEquals(188, checked.values().stream().mapToInt(Integer::intValue).sum(), checked.toString());
    }

    @Test
    void refusesAWrappedSignatureOfWhichOneDigitIsChanged() throws Exception {
        JsonNode vector = orders().stream()
                .filter(order -> fields(order).signatureType() == SignatureType.POLY_1271)
                .findFirst()
                .orElseThrow();
        VenueNetwork network = network(vector.path("input"));
        Optional<Address> key = Optional.of(
                new Address(vector.path("input").path("signerAddress").asText()));
        String signature = vector.path("expected").path("signature").asText();
        for (int i = 2; i < signature.length(); i++) {
            char digit = signature.charAt(i) == '0' ? '1' : '0';
            String forged = signature.substring(0, i) + digit + signature.substring(i + 1);
            assertNotEquals(key, OrderSignature.key(fields(vector), forged, network), "digit " + i);
        }
        String inner = signature.substring(0, 2 + 2 * 65);
        assertEquals(Optional.empty(), OrderSignature.key(fields(vector), inner, network));
    }

    private static OrderFields withSalt(OrderFields order, long salt) {
        return new OrderFields(
                salt,
                order.maker(),
                order.signer(),
                order.token(),
                order.makerAmount(),
                order.takerAmount(),
                order.side(),
                order.signatureType(),
                order.timestampMillis(),
                order.metadata(),
                order.builder(),
                order.version(),
                order.negRisk());
    }

    @Test
    void derivesTheSameWalletsAsTheFactories() throws Exception {
        WalletDerivation wallets = new WalletDerivation(VenueNetwork.polygon());
        for (JsonNode vector : Vectors.cases("wallet_derivation")) {
            Address signer = new Address(vector.path("input").path("signer").asText());
            JsonNode expected = vector.path("expected");
            assertEquals(
                    List.of(new Address(expected.path("proxyWallet").asText())),
                    wallets.makers(signer, SignatureType.POLY_PROXY));
            assertEquals(
                    List.of(new Address(expected.path("gnosisSafe").asText())),
                    wallets.makers(signer, SignatureType.POLY_GNOSIS_SAFE));
            assertEquals(
                    List.of(
                            new Address(expected.path("depositWalletBeacon").asText()),
                            new Address(expected.path("depositWalletUups").asText())),
                    wallets.makers(signer, SignatureType.POLY_1271));
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
