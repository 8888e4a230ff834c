package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.order.OrderState;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.states.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The scheduler delivers at least once. A second delivery of the same event, and one that comes an hour late, find the work
 * done: nothing is booked, ordered or redeemed again.
 */
final class SchedulerEventsTest {
    @Test
    void aSecondAndALateDeliveryOfEveryEventChangeNothing() {
        try (Bench bench = new Bench()) {
            bench.fire("ScanFunction.EveryMinute");
            bench.startOrder(bench.cloud, 1, bench.market(), bench.outcome(true));
            bench.runOut(bench.cloud);
            assertEquals(
                    OrderState.FILLED, bench.ledgers.orders().all().getFirst().state());
            bench.advance(Duration.ofMinutes(40));
            Instant due = bench.clock.instant();

            deliver(bench, due);
            List<Entry> booked = bench.ledgers.account().entries();
            int orders = bench.world.venue().acceptedOrders().size();
            int executions = bench.cloud.executions().size();
            assertTrue(booked.stream().anyMatch(entry -> entry.id().startsWith("redeem:")), booked.toString());

            deliver(bench, due);
            assertEquals(executions, bench.cloud.executions().size(), "the name of an execution is the event's");
            deliver(bench, due.minus(Duration.ofHours(1)));

            assertEquals(booked, bench.ledgers.account().entries());
            assertEquals(orders, bench.world.venue().acceptedOrders().size());
            assertEquals(List.of(), bench.halts());
            assertEquals(List.of(), bench.cloud.deadLetters());
        }
    }

    private static void deliver(Bench bench, Instant due) {
        for (Deployment.Schedule schedule : bench.deployment.schedules()) {
            try {
                bench.cloud.fire(schedule, due);
            } catch (TaskFailure failed) {
                throw new AssertionError(schedule.name(), failed);
            }
            bench.runOut(bench.cloud);
        }
    }
}
