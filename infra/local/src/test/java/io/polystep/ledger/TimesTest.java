package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final long SEED = 20_261_121;

    @Test
    void readsWhatInstantsPrint() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 10_000; round++) {
            long nanos = random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000_000);
            long step = new long[] {1, 1_000, 1_000_000}[random.nextInt(3)];
            Instant time =
                    Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L), nanos / step * step);

            assertEquals(time, Times.parse(time.toString()), "seed " + SEED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T00:03:15.1Z",
                "2026-03-02T00:03:15.Z",
                "2026-02-28T23:59:60Z",
                "2026-03-02T02:03:15+02:00"
            })
    void readsEverythingThatTheLibraryReads(String text) {
        assertEquals(read(text), readHere(text));
    }

    private static String read(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }

    private static String readHere(String text) {
        try {
            return Times.parse(text).toString();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-13-02T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-03-02T24:00:01Z",
                "2026-03-02T00:00:00.1234567890Z",
                "2026-03-02T00:00:00.12a4Z",
                "2026-03-02 00:00:00Z"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThrows(DateTimeException.class, () -> Times.parse(text));
    }
}
