package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VenueSimulatorTest {
    @TempDir
    Path directory;

    private VenueBench bench;

    @BeforeEach
    void openVenue() throws Exception {
        bench = VenueBench.of(
                directory,
                List.of(
                        SessionFiles.line(1_000, SessionFiles.DOWN, List.of("0.38:50"), List.of("0.4:10", "0.42:20")),
                        SessionFiles.line(60_000, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.3:10"))));
        bench.moveTo(10_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private String buy(long salt, String token, String dollars, String shares, String type) {
        return bench.trader.body(
                bench.trader.fields(
                        salt,
                        token,
                        Side.BUY,
                        Usdc.of(dollars).micros(),
                        Shares.of(shares).micros()),
                type,
                "0",
                false);
    }

    @Test
    void showsBothOutcomesAsOneBookWithTheBestLevelLast() throws Exception {
        var down = bench.get("/book?token_id=" + SessionFiles.DOWN).body();
        var up = bench.get("/book?token_id=" + SessionFiles.UP).body();

        assertEquals(
                "[{\"price\":\"0.42\",\"size\":\"20\"},{\"price\":\"0.4\",\"size\":\"10\"}]",
                down.path("asks").toString());
        assertEquals("[{\"price\":\"0.62\",\"size\":\"50\"}]", up.path("asks").toString());
        assertEquals(
                "[{\"price\":\"0.58\",\"size\":\"20\"},{\"price\":\"0.6\",\"size\":\"10\"}]",
                up.path("bids").toString());
    }

    @Test
    void fillsAMarketBuyAcrossLevelsAndSettlesItInTime() throws Exception {
        var answer = bench.post(buy(1, SessionFiles.DOWN, "8.20", "19.5238", "FAK"));

        assertEquals(200, answer.status(), answer.body().toString());
        assertEquals("matched", answer.body().path("status").asText());
        assertEquals("8.2", answer.body().path("makingAmount").asText());
        assertEquals("20", answer.body().path("takingAmount").asText());
        String id = answer.body().path("orderID").asText();
        assertEquals(
                "MATCHED", bench.get("/data/order/" + id).body().path("status").asText());
        var trades = bench.get("/data/trades?market=" + SessionFiles.CONDITION)
                .body()
                .path("data");
        assertEquals(2, trades.size());
        assertEquals("MATCHED", trades.get(0).path("status").asText());
        assertEquals(VenueBench.at(12_000), bench.venue.nextDue().orElseThrow());

        bench.moveTo(12_000);
        bench.venue.runDue();
        assertEquals(2, bench.chain.settled().size());
        assertEquals(Shares.of("20"), bench.chain.shares(bench.trader.signer, new TokenId(SessionFiles.DOWN)));
        bench.moveTo(15_000);
        trades = bench.get("/data/trades?market=" + SessionFiles.CONDITION)
                .body()
                .path("data");
        assertEquals("CONFIRMED", trades.get(1).path("status").asText());
        assertTrue(trades.get(1).path("transaction_hash").asText().startsWith("0x"));
    }

    @Test
    void doesNotSellTheSameRecordedSharesTwiceFromEitherSide() throws Exception {
        assertEquals(
                200, bench.post(buy(1, SessionFiles.DOWN, "4", "10", "FAK")).status());

        var down = bench.get("/book?token_id=" + SessionFiles.DOWN).body();
        assertEquals("[{\"price\":\"0.42\",\"size\":\"20\"}]", down.path("asks").toString());
        var up = bench.get("/book?token_id=" + SessionFiles.UP).body();
        assertEquals("[{\"price\":\"0.58\",\"size\":\"20\"}]", up.path("bids").toString());
        var refused = bench.post(buy(2, SessionFiles.DOWN, "4", "10", "FAK"));
        assertEquals(
                "no orders found to match with FAK order. FAK orders are partially filled or killed if no match is"
                        + " found.",
                refused.error());
    }

    @Test
    void fillsARestingOrderWhenALaterBookComesToIt() throws Exception {
        var placed = bench.post(buy(1, SessionFiles.DOWN, "7", "20", "GTC"));
        assertEquals("live", placed.body().path("status").asText());
        String id = placed.body().path("orderID").asText();

        bench.moveTo(61_000);
        bench.venue.runDue();

        var order = bench.get("/data/order/" + id).body();
        assertEquals("LIVE", order.path("status").asText());
        assertEquals("10", order.path("size_matched").asText());
        var trade = bench.get("/data/trades?market=" + SessionFiles.CONDITION)
                .body()
                .path("data")
                .get(0);
        assertEquals("MAKER", trade.path("trader_side").asText());
        assertEquals("0.35", trade.path("maker_orders").get(0).path("price").asText());
        bench.moveTo(301_000);
        bench.venue.runDue();
        assertEquals(
                "CANCELED_MARKET_RESOLVED",
                bench.get("/data/order/" + id).body().path("status").asText());
    }

    @Test
    void resolvesOnTheChainFirstAndInTheListingLater() throws Exception {
        bench.moveTo(320_000);
        bench.venue.runDue();
        assertEquals(List.of(SessionFiles.CONDITION + "=0"), bench.chain.results);
        String slug = "/markets/slug/" + SessionFiles.SLUG;
        assertEquals(false, bench.get(slug).body().path("closed").asBoolean(true));

        bench.moveTo(325_000);
        var listing = bench.get(slug).body();
        assertEquals(true, listing.path("closed").asBoolean());
        assertEquals("[\"1\", \"0\"]", listing.path("outcomePrices").asText());
        assertTrue(bench.venue.nextDue().isEmpty());
    }
}
