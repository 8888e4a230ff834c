package io.polystep.polymarket.socket;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A pulse on a scheduler. Each run plans the next one itself, because a scheduler's own repetition ends without a word
 * when a run throws.
 *
 * @param scheduler whose owner shuts it down, which ends the pulse too
 */
public record ScheduledPulse(ScheduledExecutorService scheduler) implements Pulse {
    @Override
    public Beat every(Duration period, Runnable task) {
        AtomicBoolean ended = new AtomicBoolean();
        plan(period, task, ended);
        return () -> ended.set(true);
    }

    private void plan(Duration period, Runnable task, AtomicBoolean ended) {
        try {
            var planned = scheduler.schedule(() -> run(period, task, ended), period.toMillis(), TimeUnit.MILLISECONDS);
            if (planned.isCancelled()) {
                ended.set(true);
            }
        } catch (RejectedExecutionException shutDown) {
            ended.set(true);
        }
    }

    private void run(Duration period, Runnable task, AtomicBoolean ended) {
        if (ended.get()) {
            return;
        }
        try {
            task.run();
        } finally {
            plan(period, task, ended);
        }
    }
}
