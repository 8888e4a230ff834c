package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** The calls besides orders and books: catalogues, rebates, builder and read-only keys, session signers, geoblock. */
class EndpointsTest {
    @TempDir
    Path directory;

    private VenueBench bench;

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory,
                List.of(
                        SessionFiles.line(0, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.4:50")),
                        SessionFiles.line(5_000, SessionFiles.DOWN, List.of("0.2:50"), List.of("0.3:50"))));
        bench.moveTo(1_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private JsonNode open(String pathAndQuery) throws Exception {
        VenueBench.Answer answer = bench.send("GET", pathAndQuery, "", false);
        assertEquals(200, answer.status(), pathAndQuery + " " + answer.body());
        return answer.body();
    }

    @Test
    void listsTagsSeriesSportsAndTeams() throws Exception {
        assertEquals("crypto", open("/tags/slug/crypto").path("slug").asText());
        assertEquals("up-or-down", open("/tags/102127").path("slug").asText());
        assertEquals(5, open("/tags").size());
        assertEquals("btc-up-or-down-5m", open("/series/10684").path("slug").asText());
        assertEquals("10684", open("/series").at("/0/id").asText());
        assertEquals("65", open("/sports").at("/0/tags").asText());
        assertTrue(open("/sports/market-types").path("marketTypes").size() > 5);
        assertEquals(0, open("/teams").size());
        assertEquals(404, bench.get("/tags/7").status());
        assertEquals(404, bench.get("/series/7").status());
    }

    @Test
    void findsEventsByTagSeriesAndWords() throws Exception {
        assertEquals(1, open("/events/keyset?tag_id=102127").path("events").size());
        assertEquals(0, open("/events/keyset?tag_id=65").path("events").size());
        assertEquals(1, open("/markets/keyset?tag_slug=crypto").path("markets").size());
        assertEquals(1, open("/events?series_id=10684").size());
        assertEquals(0, open("/events?series_id=1").size());
        JsonNode found = open("/public-search?q=btc%20up");
        assertEquals(SessionFiles.SLUG, found.at("/events/0/slug").asText());
        assertFalse(found.at("/pagination/hasMore").asBoolean(true));
        assertEquals(0, open("/public-search?q=nothing").path("events").size());
    }

    @Test
    void saysWhereTheCallerIsAsItWasTold() throws Exception {
        assertFalse(open("/api/geoblock").path("blocked").asBoolean(true));
        bench.venue.setGeo(new GeoAnswer(true, "203.0.113.7", "US", "NY"));
        JsonNode answer = open("/api/geoblock");
        assertTrue(answer.path("blocked").asBoolean());
        assertEquals("US", answer.path("country").asText());
    }

    @Test
    void tellsARestingFillsRebateOnItsDay() throws Exception {
        bench.post(bench.resting(1, false));
        bench.moveTo(6_000);
        bench.venue.runDue();
        String maker = "&maker_address=" + bench.trader.signer;
        JsonNode row = open("/rebates/current?date=2026-04-16" + maker).path(0);
        assertEquals(SessionFiles.CONDITION, row.path("condition_id").asText());
        // a fifth of 10 × 0.07 × 0.3 × 0.7
        assertEquals("0.0294", row.path("rebated_fees_usdc").asText());
        assertEquals(0, open("/rebates/current?date=2026-04-17" + maker).size());
    }

    @Test
    void tellsHoldersAndApprovals() throws Exception {
        bench.post(bench.trader.body(
                bench.trader.fields(1, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000), "FAK", "0", false));
        bench.moveTo(4_000);
        JsonNode holder =
                open("/v2/holders?condition=" + SessionFiles.CONDITION).at("/data/0");
        assertEquals(bench.trader.signer.text(), holder.path("proxy_wallet").asText());
        assertEquals("10", holder.path("amount").asText());
        assertEquals(
                "10",
                open("/holders?market=" + SessionFiles.CONDITION)
                        .at("/1/holders/0/amount")
                        .asText());
        JsonNode approvals = open("/v2/approvals?user=" + bench.trader.signer).path("data");
        assertEquals(6, approvals.size());
        assertTrue(approvals.at("/0/approved").asBoolean());
        String user = "?user=" + bench.trader.signer;
        assertEquals("10", open("/trades" + user).at("/0/size").asText());
        assertEquals("4", open("/activity" + user).at("/0/usdcSize").asText());
        assertTrue(open("/value" + user).at("/0/value").isNumber());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(bench.server.address() + path));
    }

    @Test
    void letsAReadOnlyKeyReadAndDoNothingElse() throws Exception {
        bench.post(bench.resting(1, false));
        String key = bench.call("POST", "/auth/readonly-api-key", "")
                .body()
                .path("apiKey")
                .asText();
        HttpRequest.Builder read =
                request("/data/orders").header("POLY_API_KEY", key).header("POLY_ADDRESS", bench.trader.signer.text());
        assertEquals(1, bench.send(read).body().path("count").asInt());
        HttpRequest.Builder cancel = request("/cancel-all")
                .header("POLY_API_KEY", key)
                .header("POLY_ADDRESS", bench.trader.signer.text())
                .DELETE();
        assertEquals(401, bench.send(cancel).status());
        HttpRequest.Builder keys = request("/auth/api-keys")
                .header("POLY_API_KEY", key)
                .header("POLY_ADDRESS", bench.trader.signer.text());
        assertEquals(401, bench.send(keys).status());
        HttpRequest.Builder stranger = request("/data/orders")
                .header("POLY_API_KEY", key)
                .header("POLY_ADDRESS", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
        assertEquals(401, bench.send(stranger).status());
        bench.call("DELETE", "/auth/readonly-api-key", "{\"key\":\"" + key + "\"}");
        assertEquals(401, bench.send(read).status());
    }

    @Test
    void makesListsAndRevokesBuilderKeys() throws Exception {
        JsonNode made = bench.call("POST", "/auth/builder-api-key", "").body();
        JsonNode listed = bench.get("/auth/builder-api-key").body();
        assertEquals(made.path("key"), listed.at("/0/key"));
        assertTrue(listed.at("/0/revokedAt").isNull());
        assertEquals(200, bench.send(builder(made, "right")).status());
        assertTrue(bench.get("/auth/builder-api-key").body().at("/0/revokedAt").isTextual());
        assertEquals(401, bench.send(builder(made, "right")).status(), "a revoked key is no key");
    }

    @Test
    void refusesABuildersCallWithAWrongSignature() throws Exception {
        JsonNode made = bench.call("POST", "/auth/builder-api-key", "").body();
        assertEquals(401, bench.send(builder(made, "wrong")).status());
    }

    private HttpRequest.Builder builder(JsonNode key, String secret) {
        String seconds = Long.toString(VenueBench.at(1_000).getEpochSecond());
        String path = "/auth/builder-api-key";
        String signed = secret.equals("right") ? key.path("secret").asText() : "AAAA";
        return request(path)
                .DELETE()
                .header("POLY_BUILDER_API_KEY", key.path("key").asText())
                .header("POLY_BUILDER_PASSPHRASE", key.path("passphrase").asText())
                .header("POLY_BUILDER_TIMESTAMP", seconds)
                .header("POLY_BUILDER_SIGNATURE", L2Authentication.sign(signed, seconds + "DELETE" + path));
    }

    @Test
    void listsTradesUnderTheirBuilderCode() throws Exception {
        String code = "0x" + "ab".repeat(32);
        OrderFields plain = bench.trader.fields(1, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000);
        OrderFields attributed = new OrderFields(
                plain.salt(),
                plain.maker(),
                plain.signer(),
                plain.token(),
                plain.makerAmount(),
                plain.takerAmount(),
                plain.side(),
                plain.signatureType(),
                plain.timestampMillis(),
                plain.metadata(),
                code,
                plain.version(),
                plain.negRisk());
        assertEquals(
                200,
                bench.post(bench.trader.body(attributed, "FAK", "0", false)).status());
        assertEquals(
                1, open("/builder/trades?builder_code=" + code).path("count").asInt());
        assertEquals(
                0,
                open("/builder/trades?builder_code=" + OrderFields.ZERO_BYTES32)
                        .path("count")
                        .asInt());
    }

    @Test
    void answersTheEmptyListsOfRewardsAndNotifications() throws Exception {
        for (String path : List.of("/rewards/user", "/rewards/user/markets", "/data/pre-migration-orders")) {
            assertEquals(
                    0, bench.get(path + "?date=2026-04-16").body().path("count").asInt(1), path);
        }
        assertEquals(0, bench.get("/notifications").body().size());
        assertEquals(0, open("/rewards/markets/current").path("count").asInt(1));
    }

    private static final ECKeyPair SESSION =
            ECKeyPair.create(new BigInteger("59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d", 16));

    private String sessionBody() {
        OrderFields order =
                bench.trader.fields(SignatureType.POLY_1271, 7, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000);
        VenueNetwork network = VenueNetwork.polygon();
        Sign.SignatureData made = Sign.signMessage(OrderSignature.nestedDigest(order, network), SESSION, false);
        String inner =
                Eip712.hex(Eip712.concat(made.getR(), made.getS(), made.getV())) + OrderSignature.tail(order, network);
        return TestTrader.body(
                order, SessionSignature.wrap(session(), inner), bench.trader.credentials.apiKey(), "FAK", "0", false);
    }

    private static io.polystep.domain.Address session() {
        return new io.polystep.domain.Address(Keys.toChecksumAddress("0x" + Keys.getAddress(SESSION)));
    }

    @Test
    void takesASessionSignersOrderOnlyAfterTheOwnerAllowedIt() throws Exception {
        bench.chain.deposit(bench.trader.wallet(SignatureType.POLY_1271), "10");
        assertEquals("Invalid order payload", bench.post(sessionBody()).error());
        bench.accounts.allowSession(bench.trader.signer, session());
        VenueBench.Answer answer = bench.post(sessionBody());
        assertEquals(200, answer.status(), answer.error());
    }

    @Test
    void refusesADamagedWrappingOfASessionSigner() throws Exception {
        bench.chain.deposit(bench.trader.wallet(SignatureType.POLY_1271), "10");
        bench.accounts.allowSession(bench.trader.signer, session());
        String body = sessionBody();
        String signer = session().lower().substring(2);
        assertEquals(
                "Invalid order payload",
                bench.post(body.replace(signer, "1".repeat(40))).error());
        assertEquals(
                "Invalid order payload",
                bench.post(body.replace("6492".repeat(16), "6492".repeat(15) + "6493"))
                        .error());
    }
}
