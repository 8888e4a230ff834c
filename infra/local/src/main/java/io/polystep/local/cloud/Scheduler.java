package io.polystep.local.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fires schedules at their rate. The real service fires a one-minute rule anywhere inside the minute; here each schedule
 * has its own fixed second within the period, five seconds after the one before it in the template, so that a run is
 * repeatable and nothing relies on two rules firing together. A firing is due until it is marked as done.
 */
public final class Scheduler {
    private static final Duration STAGGER = Duration.ofSeconds(5);

    private final List<Deployment.Schedule> schedules;
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Instant> last = new HashMap<>();

    /**
     * One firing of one schedule.
     *
     * @param schedule which
     * @param at when it was due
     */
    public record Firing(Deployment.Schedule schedule, Instant at) {}

    /**
     * @param schedules what to fire
     * @param start the first schedule fires here
     */
    public Scheduler(List<Deployment.Schedule> schedules, Instant start) {
        this.schedules = List.copyOf(schedules);
        for (int i = 0; i < schedules.size(); i++) {
            next.put(schedules.get(i).name(), start.plus(STAGGER.multipliedBy(i)));
        }
    }

    /** Lets a schedule fire for the first time at another moment. */
    public void startAt(String schedule, Instant first) {
        due(schedule);
        next.put(schedule, first);
    }

    /** Lets a schedule fire for the last time at or before {@code end}. */
    public void endAt(String schedule, Instant end) {
        last.put(schedule, end);
    }

    /** When the next firing is due, or empty when every schedule has ended. */
    public Optional<Instant> nextDue() {
        return schedules.stream()
                .filter(this::active)
                .map(schedule -> due(schedule.name()))
                .min(Comparator.naturalOrder());
    }

    /** Everything due at or before {@code now}, oldest first, template order within one instant. */
    public List<Firing> due(Instant now) {
        List<Firing> firings = new ArrayList<>();
        schedules.stream()
                .filter(this::active)
                .filter(schedule -> !due(schedule.name()).isAfter(now))
                .forEach(schedule -> firings.add(new Firing(schedule, due(schedule.name()))));
        firings.sort(Comparator.comparing(Firing::at));
        return firings;
    }

    /** Marks a firing as done; the schedule is next due one period later. */
    public void done(String schedule, Instant at) {
        schedules.stream()
                .filter(known -> known.name().equals(schedule))
                .forEach(known -> next.put(schedule, at.plus(known.every())));
    }

    private boolean active(Deployment.Schedule schedule) {
        Instant end = last.get(schedule.name());
        return end == null || !due(schedule.name()).isAfter(end);
    }

    private Instant due(String schedule) {
        Instant due = next.get(schedule);
        if (due == null) {
            throw new IllegalArgumentException("expected a schedule of this template, found " + schedule);
        }
        return due;
    }
}
