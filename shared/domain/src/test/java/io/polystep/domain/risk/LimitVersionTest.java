package io.polystep.domain.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class LimitVersionTest {
    private static final Instant NOW = Instant.parse("2026-01-16T10:48:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-01-17T00:00:00Z");
    private static final Limits NORMAL = limits("12", 3, "30");
    private static final LimitVersion FIRST = LimitVersion.first(NORMAL).stored(1);

    @Test
    void staysAsItIsWhenNothingChanged() {
        assertSame(FIRST, FIRST.configured(NORMAL, true, NOW));
    }

    @Test
    void tightensAtOnceEvenWhileHalted() {
        Limits tight = limits("6", 3, "10");

        LimitVersion next = FIRST.configured(tight, false, NOW);

        assertEquals(tight, next.effective());
        assertEquals(2, next.version());
    }

    @Test
    @DisplayName("I-10: raising the day's loss from 30 to 50 during a loss changes nothing")
    @Tag("I-10")
    void i10RefusesLooseningInDrawdown() {
        Limits loose = limits("12", 3, "50");

        assertSame(FIRST, FIRST.configured(loose, false, NOW));
        assertSame(FIRST, FIRST.configured(loose, false, TOMORROW));
    }

    @Test
    @DisplayName("I-10: a loosening otherwise holds from the next UTC day on")
    @Tag("I-10")
    void i10LoosensOnTheNextUtcDay() {
        Limits loose = limits("12", 5, "50");

        LimitVersion waiting = FIRST.configured(loose, true, NOW);

        assertEquals(NORMAL, waiting.effective());
        assertEquals(Optional.of(new LimitVersion.Waiting(loose, LocalDate.parse("2026-01-17"))), waiting.waiting());
        assertSame(waiting, waiting.configured(loose, true, TOMORROW.minusSeconds(1)));
        LimitVersion later = waiting.configured(loose, true, TOMORROW);
        assertEquals(loose, later.effective());
        assertEquals(Optional.empty(), later.waiting());
    }

    @Test
    @DisplayName("I-10: a drawdown on the day takes a waiting loosening back")
    @Tag("I-10")
    void i10TakesALooseningBackInDrawdown() {
        LimitVersion waiting = FIRST.configured(limits("12", 3, "50"), true, NOW);

        LimitVersion later = waiting.configured(limits("12", 3, "50"), false, TOMORROW);

        assertEquals(NORMAL, later.effective());
        assertEquals(Optional.empty(), later.waiting());
    }

    @Test
    void takesTheTightPartsOfAMixedChangeAtOnce() {
        Limits mixed = limits("6", 9, "30");

        LimitVersion next = FIRST.configured(mixed, true, NOW);

        assertEquals(limits("6", 3, "30"), next.effective());
        assertEquals(mixed, next.waiting().orElseThrow().limits());
    }

    private static Limits limits(String order, int open, String loss) {
        return new Limits(
                Usdc.of(order), Usdc.of("12"), Usdc.of("60"), open, 1, Usdc.of(loss), 1_000, 1_000, Usdc.of("1000000"));
    }
}
