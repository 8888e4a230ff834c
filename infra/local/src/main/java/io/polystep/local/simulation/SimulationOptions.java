package io.polystep.local.simulation;

import io.polystep.local.simulation.faults.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one simulation is asked to do.
 *
 * @param root the checkout that holds template.yaml and the state machines
 * @param seed of everything that is drawn
 * @param time virtual time in which windows open, whole windows
 * @param faults what may go wrong
 * @param traceLines how many lines of the trace are kept for people
 */
public record SimulationOptions(Path root, long seed, Duration time, Set<FaultKind> faults, int traceLines) {
    /** Lines that tell what happened before a violation. */
    public static final int TRACE_LINES = 150;

    /** Refuses less than two windows. */
    public SimulationOptions {
        faults = faults.isEmpty() ? EnumSet.noneOf(FaultKind.class) : EnumSet.copyOf(faults);
        if (time.compareTo(Duration.ofMinutes(10)) < 0) {
            throw new IllegalArgumentException("expected at least 10 minutes, found " + time);
        }
    }

    /** Whole days with everything that can go wrong. */
    public static SimulationOptions days(Path root, long seed, int days) {
        return new SimulationOptions(root, seed, Duration.ofDays(days), EnumSet.allOf(FaultKind.class), TRACE_LINES);
    }

    /** The one command that does the same again. */
    public String command() {
        long days = time.toDays();
        String length = time.equals(Duration.ofDays(days)) ? "--days " + days : "--minutes " + time.toMinutes();
        String list = faults.size() == FaultKind.values().length
                ? "all"
                : faults.isEmpty() ? "none" : faults.stream().map(Enum::name).collect(Collectors.joining(","));
        return "./polystep simulate --seed " + seed + " " + length + " --faults " + list;
    }
}
