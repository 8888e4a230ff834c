package io.polystep.polymarket.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetTest {
    private static final Instant SENT = Instant.parse("2026-11-21T12:00:00.400Z");

    @Test
    void boundsTheOffsetByTheSecondOfTheAnswer() {
        Answer answer = Answers.of(200, "", "Date", "Sat, 21 Nov 2026 12:00:05 GMT");

        Optional<ClockOffset> offset = ClockOffset.measured(answer, SENT, SENT.plusMillis(200));

        assertEquals(Optional.of(new ClockOffset(4_400, 5_600)), offset);
        assertTrue(offset.orElseThrow().isBeyond(Duration.ofSeconds(4)));
        assertFalse(offset.orElseThrow().isBeyond(Duration.ofSeconds(5)));
    }

    @Test
    void narrowsByFurtherAnswersAndStartsAnewWhenTheyContradict() {
        ClockOffset offset = new ClockOffset(-300, 900);

        assertEquals(new ClockOffset(100, 900), offset.and(new ClockOffset(100, 1_200)));
        assertEquals(new ClockOffset(5_000, 6_000), offset.and(new ClockOffset(5_000, 6_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Sat, 21 Nov 2020 12:00:05 GMT"})
    void believesNoDateThatIsUnreadableOrFarAway(String date) {
        assertEquals(Optional.empty(), ClockOffset.measured(Answers.of(200, "", "Date", date), SENT, SENT));
    }
}
