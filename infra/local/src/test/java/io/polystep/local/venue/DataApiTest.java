package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataApiTest {
    @TempDir
    Path directory;

    private VenueBench bench;
    private String user;

    @BeforeEach
    void openVenueAndBuyTenSharesAtForty() throws Exception {
        bench = VenueBench.of(
                directory,
                List.of(SessionFiles.line(0, SessionFiles.UP, List.of("0.38:90"), List.of("0.4:10", "0.42:9"))));
        bench.moveTo(1_000);
        bench.post(bench.trader.body(
                bench.trader.fields(1, SessionFiles.UP, Side.BUY, 4_000_000, 10_000_000), "FAK", "0", false));
        bench.moveTo(10_000);
        user = "user=" + bench.trader.signer;
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private JsonNode data(String pathAndQuery) throws IOException, InterruptedException {
        return bench.send("GET", pathAndQuery, "", false).body().path("data");
    }

    @Test
    void tellsAnOpenPositionWithItsCostAndPresentValue() throws Exception {
        JsonNode row = data("/v2/positions?" + user).path(0);
        assertEquals(SessionFiles.UP, row.path("token_id").asText());
        assertEquals("10", row.path("current_size").asText());
        assertEquals("0.4", row.path("avg_price").asText());
        assertEquals("4", row.path("entry_cost_usdc").asText());
        assertEquals("0.168", row.path("entry_fees_usdc").asText());
        // the level at 0.40 is taken, so the middle is between 0.38 and 0.42
        assertEquals("0.4", row.path("current_price").asText());
        assertEquals("OPEN", row.path("status").asText());
        assertEquals("4", data("/v2/value?" + user).path("value").asText());
        assertEquals(0, data("/v2/positions?status=REDEEMABLE&" + user).size());
    }

    @Test
    void tellsAWonPositionAsRedeemableAndItsMarketAsResolved() throws Exception {
        assertEquals("initialized", resolution().path("status").asText());
        bench.moveTo(400_000);
        JsonNode row = data("/v2/positions?status=REDEEMABLE&" + user).path(0);
        assertTrue(row.path("redeemable").asBoolean());
        assertEquals("10", row.path("current_value").asText());
        assertEquals("resolved", resolution().path("status").asText());
        assertEquals(1_000_000, resolution().at("/payouts/0").asInt());
        assertEquals(0, resolution().at("/payouts/1").asInt());
        JsonNode old = bench.send("GET", "/positions?redeemable=true&" + user, "", false)
                .body();
        assertEquals(SessionFiles.CONDITION, old.at("/0/conditionId").asText());
    }

    private JsonNode resolution() throws Exception {
        return data("/v2/resolutions?condition=" + SessionFiles.CONDITION).path(0);
    }

    @Test
    void tellsTradesAndLeavesOutWhatTheChainRefused() throws Exception {
        assertEquals("4", data("/v2/trades?" + user).at("/0/usdc_size").asText());
        assertEquals("TRADE", data("/v2/activity?" + user).at("/0/type").asText());
        bench.chain.refuses = true;
        bench.post(bench.trader.body(
                bench.trader.fields(2, SessionFiles.UP, Side.BUY, 2_100_000, 5_000_000), "FAK", "0", false));
        assertEquals(2, data("/v2/trades?" + user).size());
        bench.moveTo(20_000);
        assertEquals(1, data("/v2/trades?" + user).size());
    }

    @Test
    void answersWithEmptyListsAndNeverAnErrorForWhatItDoesNotKnow() throws Exception {
        assertEquals(
                0,
                data("/v2/positions?user=0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
                        .size());
        assertEquals(0, data("/v2/resolutions?condition=0x" + "1".repeat(64)).size());
    }

    @Test
    void refusesOffsetsAndResolutionsOfNothingInParticular() throws Exception {
        VenueBench.Answer offset = bench.send("GET", "/v2/trades?offset=1&" + user, "", false);
        assertEquals(400, offset.status());
        assertFalse(offset.body().path("retryable").asBoolean(true));
        assertEquals(400, bench.send("GET", "/v2/resolutions", "", false).status());
        assertEquals(
                400,
                bench.send("GET", "/positions?sizeThreshold=x&" + user, "", false)
                        .status());
    }

    @Test
    void pagesListingsAndHidesClosedMarkets() throws Exception {
        JsonNode open =
                bench.send("GET", "/markets/keyset?limit=500", "", false).body();
        assertEquals(SessionFiles.SLUG, open.at("/markets/0/slug").asText());
        assertFalse(open.has("next_cursor"));
        assertEquals(
                422, bench.send("GET", "/markets/keyset?offset=0", "", false).status());
        assertEquals(422, bench.send("GET", "/events?offset=100000", "", false).status());
        bench.moveTo(400_000);
        assertEquals(0, events("").size());
        assertEquals(
                SessionFiles.SLUG,
                events("&closed=true").at("/0/markets/0/slug").asText());
        assertEquals(0, events("&closed=true&end_date_max=2020-01-01T00:00:00Z").size());
        assertEquals(
                SessionFiles.SLUG,
                bench.send("GET", "/events/slug/" + SessionFiles.SLUG, "", false)
                        .body()
                        .path("slug")
                        .asText());
    }

    private JsonNode events(String more) throws Exception {
        String query = "/events/keyset?clob_token_ids=" + SessionFiles.UP + more;
        return bench.send("GET", query, "", false).body().path("events");
    }
}
