package io.polystep.local.venue;

import io.polystep.polymarket.socket.Pulse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A pulse that beats only when a test makes it. */
final class HandPulse implements Pulse {
    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();

    @Override
    public Beat every(Duration period, Runnable task) {
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    void beat() {
        tasks.forEach(Runnable::run);
    }
}
