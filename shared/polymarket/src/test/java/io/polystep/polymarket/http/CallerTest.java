package io.polystep.polymarket.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final Call READ = Call.get("/thing", "", Map.of());
    private static final Call WRITE = Call.post("/thing", "{}", Map.of());

    private final LoopbackVenue venue = new LoopbackVenue();
    private final VenueWatch watch = VenueWatch.standard(NOW);
    private final Caller caller = new Caller(venue.http(), watch, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void sendsNothingWhenTheDeadlineIsTooNear() {
        Outcome<String> outcome = read(Deadline.at(NOW.plusMillis(49), InstantSource.fixed(NOW)));

        assertInstanceOf(Outcome.Retryable.class, outcome);
        assertEquals(0, venue.asked().size());
    }

    @Test
    void givesUpAtTheCallersDeadlineBeforeItsOwn() {
        venue.neverAnswer();

        Outcome<String> outcome = read(Deadline.each(Duration.ofMillis(120)));

        assertTrue(
                assertInstanceOf(Outcome.Retryable.class, outcome).cause().startsWith("no whole answer"),
                outcome::toString);
        assertEquals(1, venue.asked().size());
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused, Refused", "401, Refused, Refused", "403, Refused, Refused", "404, Refused, Refused",
        "408, Retryable, Unknown", "425, Retryable, Unknown", "429, Retryable, Unknown", "500, Retryable, Unknown",
        "502, Retryable, Unknown", "503, Retryable, Unknown", "418, Refused, Refused", "302, Refused, Refused"
    })
    void tellsWhatEachStatusProves(int status, String read, String write) {
        venue.answer(status, "{}").answer(status, "{}");

        assertEquals(read, read(AMPLE).getClass().getSimpleName());
        Outcome<String> written = caller.call(WRITE, Effect.OTHER, 0, AMPLE, text -> text);
        assertEquals(write, written.getClass().getSimpleName());
    }

    @Test
    void mayRepeatAWriteThatTheSignersOwnBudgetRefused() {
        venue.answer(429, "{}", "Poly-RateLimit-Remaining", "0", "Retry-After", "3");

        Outcome<String> outcome = caller.call(WRITE, Effect.OTHER, 0, AMPLE, text -> text);

        assertEquals(
                Optional.of(Duration.ofSeconds(3)),
                assertInstanceOf(Outcome.Retryable.class, outcome).after());
    }

    @Test
    void refusesAWriteForTheVenuesModeAndHoldsTheNextOneBack() {
        venue.answer(503, "{\"error\":\"Trading is currently cancel-only. New orders are not accepted\"}");

        Outcome<String> first = caller.call(WRITE, Effect.PLACE, 1, AMPLE, text -> text);
        Outcome<String> second = caller.call(WRITE, Effect.PLACE, 1, AMPLE, text -> text);

        assertTrue(first.refusedFor(Denial.PAUSED));
        assertInstanceOf(Outcome.Retryable.class, second);
        assertEquals(1, venue.asked().size());
    }

    @Test
    void namesTheFieldOfAnUnreadableReadAndKeepsAnUnreadableWriteUnknown() {
        venue.answer(200, "{\"x\":\"many\"}").answer(200, "{\"x\":\"many\"}");

        Outcome<Boolean> read = caller.read(READ, AMPLE, CallerTest::flag);
        Outcome<Boolean> written = caller.call(WRITE, Effect.OTHER, 0, AMPLE, CallerTest::flag);

        assertTrue(assertInstanceOf(Outcome.Unreadable.class, read).reason().contains("'x'"));
        assertInstanceOf(Outcome.Unknown.class, written);
    }

    @Test
    void holdsBackWhatIsBeyondTheBudget() {
        for (int order = 0; order < 60; order++) {
            venue.answer(200, "{}");
            caller.call(WRITE, Effect.PLACE, 1, AMPLE, text -> text);
        }

        Outcome<String> outcome = caller.call(WRITE, Effect.PLACE, 1, AMPLE, text -> text);

        assertEquals(
                Optional.of(Duration.ofMillis(25)),
                assertInstanceOf(Outcome.Retryable.class, outcome).after());
    }

    @Test
    void measuresTheClockOfTheOtherSide() {
        watch.answered(
                Effect.READ, Answers.of(200, "", "Date", "Sat, 21 Nov 2026 12:01:00 GMT"), NOW, NOW.plusMillis(10));

        assertTrue(watch.clockIsBeyond(Duration.ofSeconds(59)));
        assertEquals(Optional.of(new ClockOffset(59_990, 61_000)), watch.state().offset());
    }

    private static boolean flag(String text) {
        return new Fields("the thing", Json.parse(text)).flag("x");
    }

    private Outcome<String> read(Deadline deadline) {
        return caller.read(READ, deadline, text -> text);
    }
}
