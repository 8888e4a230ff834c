package io.polystep.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.states.TaskFailure;
import io.polystep.local.world.OutsideWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The loop: whatever is due now runs, then time jumps to whatever is due next. One thread, so the same input gives the
 * same run.
 */
final class Engine {
    private final VirtualClock clock;
    private final OutsideWorld outside;
    private final LocalCloud cloud;
    private final Scheduler scheduler;
    private final RunJournal journal;
    private final List<String> failures = new ArrayList<>();

    Engine(VirtualClock clock, OutsideWorld outside, LocalCloud cloud, Scheduler scheduler, RunJournal journal) {
        this.clock = clock;
        this.outside = outside;
        this.cloud = cloud;
        this.scheduler = scheduler;
        this.journal = journal;
    }

    /** Runs until nothing is due any more. */
    void run(Consumer<Instant> onTime) {
        Optional<Instant> next = Optional.of(clock.instant());
        while (next.isPresent()) {
            Instant now = later(clock.instant(), next.get());
            if (now.isAfter(clock.instant())) {
                journal.time(now);
                clock.advanceTo(now);
            }
            onTime.accept(now);
            settleInstant(now);
            next = nextDue();
        }
    }

    /** Scheduled functions that failed in this process; the next firing was not affected. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void settleInstant(Instant now) {
        outside.venue().runDue();
        cloud.runUntilBlocked();
        for (Scheduler.Firing firing : scheduler.due(now)) {
            fire(firing);
            cloud.runUntilBlocked();
        }
    }

    private void fire(Scheduler.Firing firing) {
        try {
            cloud.fire(firing.schedule(), firing.at()).ifPresent(this::remember);
        } catch (TaskFailure failed) {
            failures.add(firing.schedule().name() + " at " + firing.at() + ": " + failed.getMessage());
        }
        scheduler.done(firing.schedule().name(), firing.at());
        journal.fired(firing.schedule().name(), firing.at());
    }

    /**
     * Keeps the last word on each market: the scan's, of the form {@code slug: reason}, when it did not take the market,
     * or the strategy's, of the form {@code strategy slug: reason}.
     */
    private void remember(JsonNode answer) {
        for (JsonNode line : answer.path("details")) {
            remember(line.asText(), 0, "not taken: ");
        }
        for (JsonNode line : answer.path("passes")) {
            remember(line.asText(), line.asText().indexOf(' ') + 1, "");
        }
    }

    private void remember(String line, int slugFrom, String before) {
        int colon = line.indexOf(": ", slugFrom);
        if (colon > slugFrom) {
            journal.remark(line.substring(slugFrom, colon), before + line.substring(colon + 2));
        }
    }

    private Optional<Instant> nextDue() {
        return Stream.of(outside.nextDue(), cloud.nextDue(), scheduler.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
