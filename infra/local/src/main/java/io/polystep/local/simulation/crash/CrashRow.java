package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.crash.Ending.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the crashes of one scenario and seed came to. Filled by one thread, then read. */
public final class CrashRow {
    private static final int MOST_DETAILS = 10;

    private final String scenario;
    private final long seed;
    private final int boundaries;
    private final Map<String, Outcomes> byBoundary = new TreeMap<>();
    private final Map<CrashMode, Outcomes> byMode = new TreeMap<>();
    private final List<String> torn = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private Outcomes outcomes = Outcomes.NONE;
    private Outcomes twice = Outcomes.NONE;

    CrashRow(String scenario, long seed, int boundaries) {
        this.scenario = scenario;
        this.seed = seed;
        this.boundaries = boundaries;
    }

    /** Even without a crash a rule does not hold. */
    void addUncrashed(String detail) {
        outcomes = outcomes.plus(Outcomes.of(Comparison.TORN));
        torn.add("without a crash: " + detail);
    }

    /** One crash. */
    void add(CrashedAt crash, Comparison comparison, String detail) {
        Outcomes one = Outcomes.of(comparison);
        byBoundary.merge(crash.boundary().function() + " " + crash.boundary().place(), one, Outcomes::plus);
        byMode.merge(crash.mode(), one, Outcomes::plus);
        count(one, comparison, detail);
    }

    /** One crash after another. */
    void addTwice(Comparison comparison, String detail) {
        Outcomes one = Outcomes.of(comparison);
        twice = twice.plus(one);
        count(one, comparison, detail);
    }

    private void count(Outcomes one, Comparison comparison, String detail) {
        outcomes = outcomes.plus(one);
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

    /** All crash points. */
    public Outcomes outcomes() {
        return outcomes;
    }

    /** Those with a second crash after the first. */
    public Outcomes twice() {
        return twice;
    }

    /** Single crashes by function and place. */
    public Map<String, Outcomes> byBoundary() {
        return new TreeMap<>(byBoundary);
    }

    /** Single crashes by mode. */
    public Map<CrashMode, Outcomes> byMode() {
        return new TreeMap<>(byMode);
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
