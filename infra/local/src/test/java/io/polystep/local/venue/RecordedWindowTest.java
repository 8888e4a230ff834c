package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecordedWindowTest {
    private static Path session() {
        String root = System.getProperty("polystep.root", ".");
        String shared = System.getenv().getOrDefault("POLYSTEP_SHARED", root + "/../shared");
        return Path.of(shared, "data", "crypto", "clob-book-btc5m-20260416");
    }

    @Test
    void tradesARestingOrderThroughARecordedWindowToItsEnd() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(session()), "no recorded session at " + session() + "; set POLYSTEP_SHARED");
        FakeSettlementChain chain = new FakeSettlementChain();
        chain.deposit(new TestTrader().signer, "100");
        try (VenueBench bench = new VenueBench(session(), chain, new InMemoryVenueLog(), VenueBench.at(60_000))) {
            JsonNode bids =
                    bench.get("/book?token_id=" + SessionFiles.DOWN).body().path("bids");
            String price = bids.get(bids.size() - 1).path("price").asText();
            long cost = Usdc.of(price).micros() * 20;
            String body = bench.trader.body(
                    bench.trader.fields(
                            1,
                            SessionFiles.DOWN,
                            Side.BUY,
                            cost,
                            Shares.of("20").micros()),
                    "GTC",
                    "0",
                    true);
            VenueBench.Answer placed = bench.post(body);
            assertEquals(
                    "live", placed.body().path("status").asText(), placed.body().toString());

            int steps = 0;
            Instant due = bench.venue.nextDue().orElseThrow();
            while (!due.isAfter(VenueBench.at(325_000))) {
                bench.moveTo(Duration.between(VenueBench.at(0), due).toMillis());
                bench.venue.runDue();
                Instant next = bench.venue.nextDue().orElseThrow();
                assertTrue(next.isAfter(due), "expected time to go on after " + due + ", found " + next);
                due = next;
                steps++;
            }

            assertTrue(steps > 2, "expected the recorded messages to be played, found " + steps + " steps");
            JsonNode order = bench.get(
                            "/data/order/" + placed.body().path("orderID").asText())
                    .body();
            assertFalse(order.path("status").asText().equals("LIVE"), order.toString());
            assertEquals(order.path("associate_trades").size(), chain.settled().size());
            assertEquals(1, chain.results.size());
        }
    }
}
