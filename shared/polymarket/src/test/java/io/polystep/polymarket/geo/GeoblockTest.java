package io.polystep.polymarket.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoblockTest {
    private static final Set<String> CLOSE_ONLY = Set.of("SG");

    @ParameterizedTest
    @CsvSource({
        "false, IE, L, OPEN", "true, SG, 01, CLOSE_ONLY", "true, FR, 75, BLOCKED", "false, IR, 23, BLOCKED",
        "false, UA, 43, BLOCKED", "false, UA, UA-14, BLOCKED", "false, UA, 30, OPEN", "false, '', '', UNKNOWN",
        "true, '', '', BLOCKED", "true, KP, '', BLOCKED"
    })
    void readsWhatMayBeDone(boolean blocked, String country, String region, Geoblock expected) {
        String text = "{\"blocked\":" + blocked + ",\"ip\":\"192.0.2.1\",\"country\":\"" + country + "\",\"region\":\""
                + region + "\"}";

        assertEquals(expected, Geoblock.read(text, CLOSE_ONLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"blocked\":0}", "{\"blocked\":\"no\",\"country\":\"IE\"}", "<html>"})
    void isClosedWhenTheAnswerCannotBeRead(String text) {
        Geoblock geoblock = Geoblock.read(text, CLOSE_ONLY);

        assertEquals(Geoblock.UNKNOWN, geoblock);
        assertFalse(geoblock.mayOpen());
        assertFalse(geoblock.mayClose());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500})
    void isClosedWhenTheCheckFails(int status) {
        try (LoopbackVenue venue = new LoopbackVenue()) {
            venue.answer(status, "{\"blocked\":false,\"country\":\"IE\",\"region\":\"L\"}");

            assertEquals(Geoblock.UNKNOWN, check(venue).here(Deadline.each(Duration.ofSeconds(9))));
        }
    }

    @Test
    void asksTheVenuesWebHost() {
        try (LoopbackVenue venue = new LoopbackVenue()) {
            venue.answer(200, "{\"blocked\":false,\"country\":\"IE\",\"region\":\"L\"}");

            assertEquals(Geoblock.OPEN, check(venue).here(Deadline.each(Duration.ofSeconds(9))));
            assertEquals("/api/geoblock", venue.asked().getFirst().target());
        }
    }

    private static GeoblockCheck check(LoopbackVenue venue) {
        return new GeoblockCheck(
                new Caller(venue.http(), Watch.none(), InstantSource.fixed(Instant.EPOCH)), CLOSE_ONLY);
    }
}
