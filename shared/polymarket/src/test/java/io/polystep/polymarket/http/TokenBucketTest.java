package io.polystep.polymarket.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.polymarket.http.TokenBucket.Taking;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void saysHowLongToWaitWhenEmpty() {
        TokenBucket empty = taken(TokenBucket.full(60, 40, NOW), 60);

        assertEquals(new Taking.NotYet(Duration.ofMillis(25)), empty.take(1, NOW));
        assertInstanceOf(Taking.Taken.class, empty.take(1, NOW.plusMillis(25)));
    }

    @Test
    void neverAdmitsMoreThanItsBurst() {
        assertEquals(new Taking.Never(60), TokenBucket.full(60, 40, NOW).take(61, NOW));
    }

    @Test
    void mayBeChargedBelowZeroAndBelievesOnlySmallerNumbersOfTheVenue() {
        TokenBucket owed = TokenBucket.full(60, 40, NOW).charged(100);

        assertEquals(new Taking.NotYet(Duration.ofMillis(1_025)), owed.take(1, NOW));
        assertEquals(owed, owed.observed(Optional.of(50), NOW));
        assertEquals(
                7_000,
                TokenBucket.full(60, 40, NOW).observed(Optional.of(7), NOW).milli());
    }

    @Test
    void neverGivesMoreThanBurstAndRateAllow() {
        long seed = 20261121;
        Random random = new Random(seed);
        TokenBucket bucket = TokenBucket.full(60, 40, NOW);
        long granted = 0;
        long elapsed = 0;
        for (int step = 0; step < 20_000; step++) {
            elapsed += random.nextInt(40);
            int cost = random.nextInt(20);
            if (bucket.take(cost, NOW.plusMillis(elapsed)) instanceof Taking.Taken(TokenBucket rest)) {
                granted += cost;
                bucket = rest;
            }
            assertTrue(granted * 1_000 <= 60_000 + elapsed * 40, "seed " + seed + " step " + step);
        }
        assertTrue(granted * 1_000 > elapsed * 39, "seed " + seed + " granted " + granted);
    }

    private static TokenBucket taken(TokenBucket bucket, int cost) {
        return assertInstanceOf(Taking.Taken.class, bucket.take(cost, NOW)).rest();
    }
}
