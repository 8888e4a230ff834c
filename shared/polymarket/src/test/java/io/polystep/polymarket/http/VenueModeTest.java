package io.polystep.polymarket.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VenueModeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void waitsLongerAfterEachRestartAnswerUpToHalfAMinute() {
        VenueMode mode = VenueMode.open();
        for (long seconds : List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L)) {
            mode = mode.after(signal(425, ""), NOW);
            assertEquals(NOW.plusSeconds(seconds), mode.until());
            assertFalse(mode.admits(Effect.CANCEL, NOW));
            assertTrue(mode.admits(Effect.READ, NOW));
        }
        assertTrue(mode.admits(Effect.PLACE, NOW.plusSeconds(30)));
    }

    @Test
    void takesOnlyPostOnlyOrdersForTwoMinutesAfterARestart() {
        VenueMode mode = VenueMode.open()
                .after(signal(425, ""), NOW)
                .after(new VenueSignal.Normal(Effect.CANCEL), NOW.plusSeconds(5));

        assertEquals(VenueMode.State.POST_ONLY, mode.state());
        assertFalse(mode.admits(Effect.PLACE, NOW.plusSeconds(124)));
        assertTrue(mode.admits(Effect.PLACE_POST_ONLY, NOW.plusSeconds(5)));
        assertTrue(mode.admits(Effect.CANCEL, NOW.plusSeconds(5)));
        assertTrue(mode.admits(Effect.PLACE, NOW.plusSeconds(125)));
    }

    @Test
    void aReadEndsNoMode() {
        VenueMode mode = VenueMode.open()
                .after(signal(503, "{\"error\":\"Trading is currently disabled\"}"), NOW)
                .after(new VenueSignal.Normal(Effect.READ), NOW);

        assertEquals(VenueMode.State.DISABLED, mode.state());
        assertFalse(mode.admits(Effect.CANCEL, NOW));
    }

    @Test
    void takesCancelsInCancelOnlyModeAndOpensAfterAnOrderWasTaken() {
        VenueMode mode = VenueMode.open()
                .after(
                        signal(503, "{\"error\":\"Trading is currently cancel-only. New orders are not accepted\"}"),
                        NOW);

        assertTrue(mode.admits(Effect.CANCEL, NOW));
        assertFalse(mode.admits(Effect.PLACE_POST_ONLY, NOW));
        assertEquals(VenueMode.open(), mode.after(new VenueSignal.Normal(Effect.PLACE), NOW.plusSeconds(31)));
    }

    @Test
    void believesTheWaitThatAPostOnlyAnswerNames() {
        VenueMode mode = VenueMode.open()
                .after(
                        signal(
                                503,
                                "{\"error\":\"post-only mode: only\",\"code\":\"post_only_mode\","
                                        + "\"retry_after_seconds\":77}"),
                        NOW);

        assertEquals(new VenueMode(VenueMode.State.POST_ONLY, NOW.plusSeconds(77), 0), mode);
    }

    @Test
    void learnsNothingFromAnUnavailableServiceWithoutTheVenuesWords() {
        assertEquals(VenueMode.open(), VenueMode.open().after(signal(503, "<html>"), NOW));
        assertEquals(
                VenueMode.open(), VenueMode.open().after(VenueSignal.of(Effect.PLACE, new Answer.Lost("cut")), NOW));
    }

    private static VenueSignal signal(int status, String body) {
        return VenueSignal.of(Effect.PLACE, Answers.of(status, body));
    }
}
