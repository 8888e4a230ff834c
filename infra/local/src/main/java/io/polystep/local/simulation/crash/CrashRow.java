package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.crash.Ending.Comparison;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the crashes of one scenario and seed came to. Filled by one thread, then read. */
public final class CrashRow {
    private static final int MOST_DETAILS = 10;

    private final String scenario;
    private final long seed;
    private final int boundaries;
    private final Map<Comparison, Long> counts = new EnumMap<>(Comparison.class);
    private final List<String> torn = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();

    CrashRow(String scenario, long seed, int boundaries) {
        this.scenario = scenario;
        this.seed = seed;
        this.boundaries = boundaries;
    }

    void add(Comparison comparison, String detail) {
        counts.merge(comparison, 1L, Math::addExact);
        List<String> details = comparison == Comparison.TORN ? torn : differing;
        if (comparison != Comparison.SAME && details.size() < MOST_DETAILS) {
            details.add(detail);
        }
    }

    /** Its name. */
    public String scenario() {
        return scenario;
    }

    /** Its seed. */
    public long seed() {
        return seed;
    }

    /** Boundaries that the uncrashed telling crosses. */
    public int boundaries() {
        return boundaries;
    }

    /** Crash points. */
    public long points() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Endings equal to the uncrashed one. */
    public long same() {
        return counts.getOrDefault(Comparison.SAME, 0L);
    }

    /** Endings in which an intent was given up instead of sent. */
    public long notSent() {
        return counts.getOrDefault(Comparison.NOT_SENT, 0L);
    }

    /** Endings in which an order went at a later time. */
    public long later() {
        return counts.getOrDefault(Comparison.LATER, 0L);
    }

    /** Endings in which a rule does not hold. */
    public long torn() {
        return counts.getOrDefault(Comparison.TORN, 0L);
    }

    /** Which and why, at most ten. */
    public List<String> tornDetails() {
        return List.copyOf(torn);
    }

    /** Which endings differ without being torn, at most ten. */
    public List<String> differingDetails() {
        return List.copyOf(differing);
    }
}
