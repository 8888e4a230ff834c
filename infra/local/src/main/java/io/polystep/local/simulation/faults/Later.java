package io.polystep.local.simulation.faults;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Things to do at a later time, in the order of time and then of their planning. */
public final class Later {
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private long planned;

    private record Task(Instant at, long number, Runnable action) implements Comparable<Task> {
        private static final Comparator<Task> ORDER =
                Comparator.comparing(Task::at).thenComparingLong(Task::number);

        @Override
        public int compareTo(Task other) {
            return ORDER.compare(this, other);
        }
    }

    /** Plans an action. */
    public void at(Instant time, Runnable action) {
        tasks.add(new Task(time, planned++, action));
    }

    /** When the next one is due. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(tasks.peek()).map(Task::at);
    }

    /** Does everything that is due. */
    public void run(Instant now) {
        while (!tasks.isEmpty() && !tasks.element().at().isAfter(now)) {
            tasks.remove().action().run();
        }
    }
}
