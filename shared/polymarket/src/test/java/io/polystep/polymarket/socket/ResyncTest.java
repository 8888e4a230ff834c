package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which books may be used. */
class ResyncTest {
    private static final TokenId UP = new TokenId("1111");
    private static final Instant T0 = Instant.parse("2026-04-28T13:00:00Z");

    private final Resync resync = new Resync(Duration.ofSeconds(5));

    @BeforeEach
    void watch() {
        resync.watch(UP);
    }

    @Test
    void refusesAChangeBeforeTheFirstSnapshot() {
        assertFalse(resync.change(UP, T0, T0));
        assertEquals(Optional.of(new BookHealth.Awaiting("no snapshot yet")), resync.health(UP));
    }

    @Test
    void takesChangesAfterASnapshotUntilItIsSpoilt() {
        resync.snapshot(UP, T0, T0);

        assertTrue(resync.change(UP, T0, T0.plusSeconds(1)));
        assertEquals(Optional.of(new BookHealth.Live(T0, T0.plusSeconds(1))), resync.health(UP));
        assertTrue(resync.spoil(UP, "another hash"));
        assertFalse(resync.spoil(UP, "again"));
        assertFalse(resync.change(UP, T0.plusSeconds(2), T0.plusSeconds(2)));
        assertEquals(Optional.of(new BookHealth.Awaiting("another hash")), resync.health(UP));
    }

    @Test
    void refusesAChangeThatIsOlderThanTheBook() {
        resync.snapshot(UP, T0, T0);

        assertFalse(resync.change(UP, T0.minusMillis(1), T0.plusSeconds(1)));
    }

    @Test
    void asksForASnapshotAtOnceAndThenNotBeforeThePauseIsOver() {
        assertEquals(List.of(UP), resync.due(T0));
        assertEquals(List.of(), resync.due(T0.plusMillis(4_999)));
        assertEquals(List.of(UP), resync.due(T0.plusSeconds(5)));
    }

    @Test
    void asksForNothingThatIsLiveOrNotFollowed() {
        resync.snapshot(UP, T0, T0);
        assertEquals(List.of(), resync.due(T0));

        assertTrue(resync.unwatch(UP));
        assertFalse(resync.snapshot(UP, T0, T0));
        assertEquals(Optional.empty(), resync.health(UP));
        assertEquals(List.of(), resync.due(T0.plusSeconds(60)));
    }
}
