package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VenueWeatherTest {
    @TempDir
    Path directory;

    private VenueBench bench;
    private String order;

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory, List.of(SessionFiles.line(0, SessionFiles.DOWN, List.of(), List.of("0.4:10"))));
        bench.moveTo(1_000);
        order = bench.trader.body(
                bench.trader.fields(1, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000), "FAK", "0", false);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private void clearSky() {
        bench.venue.setWeather(VenueWeather.CLEAR);
    }

    @Test
    void keepsAnOrderWhoseAnswerIsLost() throws Exception {
        bench.venue.setWeather((method, path) -> new VenueWeather.Sky.LoseAnswer());
        assertThrows(IOException.class, () -> bench.post(order));
        clearSky();
        assertEquals(1, bench.get("/data/trades").body().path("count").asInt());
    }

    @Test
    void knowsNothingOfAnOrderThatIsLostOrTurnedAway() throws Exception {
        bench.venue.setWeather((method, path) -> new VenueWeather.Sky.LoseRequest());
        assertThrows(IOException.class, () -> bench.post(order));
        bench.venue.setWeather((method, path) -> new VenueWeather.Sky.Refuse(425, "matching engine restarting"));
        assertEquals(425, bench.post(order).status());
        clearSky();
        assertEquals(0, bench.get("/data/trades").body().path("count").asInt());
    }
}
