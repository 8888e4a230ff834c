package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradingModeTest {
    @TempDir
    Path directory;

    private VenueBench bench;

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory, List.of(SessionFiles.line(0, SessionFiles.DOWN, List.of("0.2:9"), List.of("0.4:10"))));
        bench.moveTo(1_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    @Test
    void takesOnlyPostOnlyOrdersForTwoMinutesAfterARestart() throws Exception {
        bench.venue.setWeather(VenueWeather.restart(VenueBench.at(1_000), Duration.ofSeconds(90)));
        assertEquals(425, bench.post(bench.resting(1, true)).status());
        assertEquals(425, bench.call("DELETE", "/cancel-all", "").status());
        bench.moveTo(91_000);
        VenueBench.Answer refused = bench.post(bench.resting(1, false));
        assertEquals(503, refused.status());
        assertEquals("post-only mode: only post-only orders and cancels are allowed", refused.error());
        assertEquals("post_only_mode", refused.body().path("code").asText());
        assertEquals(120, refused.body().path("retry_after_seconds").asInt());
        VenueBench.Answer batch =
                bench.call("POST", "/orders", "[" + bench.resting(1, false) + "," + bench.resting(2, true) + "]");
        assertEquals(refused.error(), batch.body().at("/0/errorMsg").asText());
        assertEquals("live", batch.body().at("/1/status").asText());
        bench.moveTo(211_000);
        assertEquals(200, bench.post(bench.resting(3, false)).status());
    }

    @Test
    void takesCancelsButNoOrdersInCancelOnlyMode() throws Exception {
        bench.post(bench.resting(1, false));
        bench.venue.setWeather(VenueWeather.of(new TradingMode.CancelOnly()));
        VenueBench.Answer refused = bench.post(bench.resting(2, true));
        assertEquals(503, refused.status());
        assertEquals(
                "Trading is currently cancel-only. New orders are not accepted, but cancels are allowed.",
                refused.error());
        assertEquals(
                1,
                bench.call("DELETE", "/cancel-all", "").body().path("canceled").size());
    }

    @Test
    void takesNothingWhenTradingIsDisabled() throws Exception {
        bench.post(bench.resting(1, false));
        bench.venue.setWeather(VenueWeather.of(new TradingMode.Disabled()));
        assertEquals(503, bench.post(bench.resting(2, false)).status());
        assertEquals(503, bench.call("DELETE", "/cancel-all", "").status());
        assertEquals(1, bench.get("/data/orders").body().path("count").asInt());
    }

    @Test
    void refusesTheOrderAfterTheBurstUntilATokenIsBack() throws Exception {
        bench.venue.setWeather(VenueWeather.limited(new RateTier("standard", 1, 2, 1, 3, true)));
        assertEquals("1", bench.post(bench.resting(1, false)).header("Poly-RateLimit-Remaining"));
        assertEquals("0", bench.post(bench.resting(2, false)).header("Poly-RateLimit-Remaining"));
        VenueBench.Answer refused = bench.post(bench.resting(3, false));
        assertEquals(429, refused.status());
        assertEquals("standard", refused.header("Poly-RateLimit-Tier"));
        assertEquals("1", refused.header("Retry-After"));
        assertEquals(Long.toString(VenueBench.at(1_000).getEpochSecond() + 2), refused.header("Poly-RateLimit-Reset"));
        bench.moveTo(1_999);
        assertEquals(429, bench.post(bench.resting(3, false)).status());
        bench.moveTo(2_000);
        assertEquals(200, bench.post(bench.resting(3, false)).status());
    }

    @Test
    void neverPassesABatchLargerThanTheBurst() throws Exception {
        bench.venue.setWeather(VenueWeather.limited(new RateTier("standard", 1, 2, 1, 3, true)));
        String batch =
                "[" + bench.resting(1, false) + "," + bench.resting(2, false) + "," + bench.resting(3, false) + "]";
        assertEquals(429, bench.call("POST", "/orders", batch).status());
        bench.moveTo(200_000);
        assertEquals(429, bench.call("POST", "/orders", batch).status());
    }

    @Test
    void chargesACancelOfAllForEachOrderThatItCancels() throws Exception {
        bench.post(bench.resting(1, false));
        bench.post(bench.resting(2, false));
        bench.venue.setWeather(VenueWeather.limited(new RateTier("standard", 9, 9, 1, 3, true)));
        assertEquals("0", bench.call("DELETE", "/cancel-all", "").header("Poly-RateLimit-Remaining"));
        assertEquals(429, bench.call("DELETE", "/cancel-all", "").status());
    }

    @Test
    void onlyWarnsWhereTheLimitIsNotEnforced() throws Exception {
        bench.venue.setWeather(VenueWeather.limited(new RateTier("standard", 1, 1, 1, 1, false)));
        assertEquals("", bench.post(bench.resting(1, false)).header("Poly-RateLimit-Warning"));
        VenueBench.Answer warned = bench.post(bench.resting(2, false));
        assertEquals(200, warned.status());
        assertEquals("true", warned.header("Poly-RateLimit-Warning"));
        assertEquals(
                "standard",
                bench.get("/v1/user/rate-limit-tier").body().path("tier").asText());
    }
}
