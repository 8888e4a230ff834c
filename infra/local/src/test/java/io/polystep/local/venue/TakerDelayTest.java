package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that wait: three seconds where the market says so, or until after the answer where the order asks for it. */
class TakerDelayTest {
    @TempDir
    Path directory;

    private VenueBench bench;

    @BeforeEach
    void openVenue() throws IOException {
        open("3");
    }

    private void open(String seconds) throws IOException {
        bench = VenueBench.of(
                directory,
                SessionFiles.entry("\"Up\"", "seconds_delay", seconds),
                List.of(
                        SessionFiles.line(0, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.4:20")),
                        SessionFiles.line(6_000, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.45:20")),
                        SessionFiles.line(20_000, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.4:20"))));
        bench.moveTo(1_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private String body(long salt, String type) {
        return bench.trader.body(
                bench.trader.fields(salt, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000), type, "0", false);
    }

    /** Places it and gives its id. */
    private String delayed(String body) throws Exception {
        VenueBench.Answer answer = bench.post(body);
        assertEquals("delayed", answer.body().path("status").asText(), answer.error());
        assertEquals("", answer.body().path("makingAmount").asText());
        return answer.body().path("orderID").asText();
    }

    private String status(String id) throws Exception {
        return bench.get("/data/order/" + id).body().path("status").asText();
    }

    @Test
    void matchesADelayedOrderAgainstTheBookAtTheEndOfItsWait() throws Exception {
        String id = delayed(body(1, "FOK"));
        bench.moveTo(3_999);
        assertEquals("DELAYED", status(id));
        assertEquals(VenueBench.at(4_000), bench.venue.nextDue().orElseThrow());
        bench.moveTo(4_000);
        assertEquals("MATCHED", status(id));
        assertEquals("0.4", bench.get("/data/trades").body().at("/data/0/price").asText());
    }

    @Test
    void letsAnOrderRestUnmatchedWhenTheBookWentAway() throws Exception {
        bench.moveTo(5_000);
        String rests = delayed(body(1, "GTC"));
        String killed = delayed(body(2, "FOK"));
        bench.moveTo(8_000);
        assertEquals("UNMATCHED", status(rests));
        assertEquals("CANCELED", status(killed));
        bench.moveTo(20_000);
        assertEquals("MATCHED", status(rests), "an unmatched order rests and can be filled");
    }

    @Test
    void cancelsAnOrderThatStillWaits() throws Exception {
        String id = delayed(body(1, "GTC"));
        assertEquals(
                1,
                bench.call("DELETE", "/cancel-all", "").body().path("canceled").size());
        bench.moveTo(9_000);
        assertEquals("CANCELED", status(id));
        assertEquals(0, bench.get("/data/trades").body().path("count").asInt());
    }

    @Test
    void keepsADelayedOrdersMoneyApart() throws Exception {
        delayed(bench.trader.body(
                bench.trader.fields(1, SessionFiles.DOWN, Side.BUY, 900_000_000, 2_250_000_000L), "GTC", "0", false));
        assertEquals(
                "not enough balance / allowance",
                bench.post(bench.trader.body(
                                bench.trader.fields(2, SessionFiles.DOWN, Side.BUY, 98_000_000, 245_000_000),
                                "GTC",
                                "0",
                                false))
                        .error());
    }

    @Test
    void doesNotDelayWhatOnlyRests() throws Exception {
        assertEquals(
                "live",
                bench.post(bench.resting(1, false)).body().path("status").asText());
    }

    @Test
    void answersBeforeExecutingWhenTheOrderAsksForIt() throws Exception {
        bench.close();
        open("0");
        String id = delayed(body(1, "FAK").replace("\"deferExec\":false", "\"deferExec\":true"));
        assertEquals("MATCHED", status(id));
    }

    @Test
    void remembersAWaitOverARestart() throws Exception {
        String id = delayed(body(1, "FAK"));
        try (VenueBench again = new VenueBench(directory, bench.chain, bench.log, VenueBench.at(4_000))) {
            assertEquals(
                    "MATCHED",
                    again.get("/data/order/" + id).body().path("status").asText());
        }
    }

    @Test
    void tellsTheDelayInTheMarketsTerms() throws Exception {
        assertEquals(
                3,
                bench.get("/clob-markets/" + SessionFiles.CONDITION)
                        .body()
                        .path("sd")
                        .asInt());
        assertEquals(
                3,
                bench.get("/markets/slug/" + SessionFiles.SLUG)
                        .body()
                        .path("secondsDelay")
                        .asInt());
        assertTrue(bench.get("/markets/" + SessionFiles.CONDITION)
                .body()
                .path("seconds_delay")
                .isNumber());
    }
}
