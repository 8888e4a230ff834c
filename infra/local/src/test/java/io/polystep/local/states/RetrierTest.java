package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetrierTest {

    private static final long SEED = 20_261_121;

    @Test
    void drawsFullJitterEvenlyBelowTheBoundedDelay() {
        Retrier retrier = new Retrier(List.of("X"), 2, 9, 3.0, Optional.of(10L), true);
        SplittableRandom random = new SplittableRandom(SEED);
        Set<Duration> drawn = new HashSet<>();
        long sum = 0;

        for (int i = 0; i < 1_000; i++) {
            Duration delay = retrier.delay(4, random);
            assertTrue(delay.toMillis() >= 0 && delay.toMillis() <= 10_000, "seed " + SEED + " drew " + delay);
            drawn.add(delay);
            sum += delay.toMillis();
        }

        assertTrue(drawn.size() > 900, "seed " + SEED + " drew only " + drawn.size());
        assertTrue(sum / 1_000 > 4_500 && sum / 1_000 < 5_500, "seed " + SEED + " averaged " + sum / 1_000);
    }

    @Test
    void givesTheSameDelaysForTheSameSeed() {
        Retrier retrier = new Retrier(List.of("X"), 2, 9, 2.0, Optional.empty(), true);

        assertEquals(retrier.delay(1, new SplittableRandom(SEED)), retrier.delay(1, new SplittableRandom(SEED)));
    }

    @Test
    void growsByTheBackoffRateWithoutJitter() {
        Retrier retrier = new Retrier(List.of("X"), 3, 9, 1.5, Optional.empty(), false);

        assertEquals(Duration.ofMillis(6_750), retrier.delay(2, new SplittableRandom(SEED)));
    }
}
