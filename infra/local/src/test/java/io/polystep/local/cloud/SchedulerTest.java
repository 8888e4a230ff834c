package io.polystep.local.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SchedulerTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Deployment.Schedule SCAN = schedule("scan", 1);
    private static final Deployment.Schedule SIGNAL = schedule("signal", 1);
    private static final Deployment.Schedule REDEEM = schedule("redeem", 5);

    private final Scheduler scheduler = new Scheduler(List.of(SCAN, SIGNAL, REDEEM), START);

    private static Deployment.Schedule schedule(String name, int minutes) {
        return new Deployment.Schedule(name, "Target", Duration.ofMinutes(minutes), "{}");
    }

    private static Scheduler.Firing firing(Deployment.Schedule schedule, int seconds) {
        return new Scheduler.Firing(schedule, START.plusSeconds(seconds));
    }

    private void assertDue(int seconds, Scheduler.Firing... firings) {
        assertEquals(List.of(firings), scheduler.due(START.plusSeconds(seconds)));
    }

    @Test
    void firesEachScheduleFiveSecondsAfterTheOneBefore() {
        assertDue(-1);
        assertDue(0, firing(SCAN, 0));
        assertDue(5, firing(SCAN, 0), firing(SIGNAL, 5));
        assertDue(10, firing(SCAN, 0), firing(SIGNAL, 5), firing(REDEEM, 10));
    }

    @Test
    void staysDueUntilItIsDone() {
        assertEquals(Optional.of(START), scheduler.nextDue());
        assertEquals(Optional.of(START), scheduler.nextDue());

        scheduler.done("scan", START);

        assertEquals(Optional.of(START.plusSeconds(5)), scheduler.nextDue());
        assertDue(0);
        assertDue(60, firing(SIGNAL, 5), firing(REDEEM, 10), firing(SCAN, 60));
    }

    @Test
    void firesAtTheRateOfItsRule() {
        scheduler.done("redeem", START.plusSeconds(10));

        assertDue(309, firing(SCAN, 0), firing(SIGNAL, 5));
        assertDue(310, firing(SCAN, 0), firing(SIGNAL, 5), firing(REDEEM, 310));
    }

    @Test
    void endsAfterTheLastFiringAtOrBeforeItsEnd() {
        scheduler.endAt("scan", START.plusSeconds(60));
        scheduler.endAt("signal", START.plusSeconds(64));
        scheduler.endAt("redeem", START);
        scheduler.done("scan", START);
        scheduler.done("signal", START.plusSeconds(5));

        assertDue(1_000, firing(SCAN, 60));
        scheduler.done("scan", START.plusSeconds(60));
        assertEquals(Optional.empty(), scheduler.nextDue());
    }

    @Test
    void goesOnFromTheFiringsThatAnEarlierProcessHasDone() {
        Scheduler again = new Scheduler(List.of(SCAN, SIGNAL, REDEEM), START);
        again.done("scan", START);
        again.done("scan", START.plusSeconds(60));

        assertEquals(Optional.of(START.plusSeconds(5)), again.nextDue());
        again.done("signal", START.plusSeconds(5));
        again.done("redeem", START.plusSeconds(10));
        assertEquals(Optional.of(START.plusSeconds(65)), again.nextDue());
    }

    @Test
    void leavesTheOthersAloneWhenAnUnknownScheduleIsDone() {
        scheduler.done("other", START);

        assertEquals(Optional.of(START), scheduler.nextDue());
    }

    @Test
    void firesFromAnotherMomentOnWhenToldTo() {
        scheduler.startAt("signal", START.plusSeconds(40));

        assertDue(10, firing(SCAN, 0), firing(REDEEM, 10));
        assertDue(40, firing(SCAN, 0), firing(REDEEM, 10), firing(SIGNAL, 40));
    }
}
