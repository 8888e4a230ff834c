package io.polystep.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class VirtualClockTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");

    private final VirtualClock clock = new VirtualClock(START);

    @Test
    void movesOnlyWhenItIsTold() {
        assertEquals(START, clock.instant());

        clock.advanceTo(START.plusSeconds(5));
        clock.advanceTo(START.plusSeconds(5));

        assertEquals(START.plusSeconds(5), clock.instant());
    }

    @Test
    void neverGoesBack() {
        assertThrows(IllegalArgumentException.class, () -> clock.advanceTo(START.minusNanos(1)));
        assertEquals(START, clock.instant());
    }
}
