package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Repetition on a real scheduler. */
class ScheduledPulseTest {
    @Test
    void goesOnAfterARunThatThrows() throws InterruptedException {
        try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
            CountDownLatch runs = new CountDownLatch(3);
            Pulse.Beat beat = new ScheduledPulse(scheduler).every(Duration.ofMillis(1), () -> {
                runs.countDown();
                throw new IllegalStateException("planted");
            });

            assertTrue(runs.await(10, TimeUnit.SECONDS));
            beat.close();
            assertEquals(0, runs.getCount());
            scheduler.shutdownNow();
        }
    }
}
