package io.polystep.local.simulation.crash;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of a scenario's crash points are tried.
 *
 * @param modes how it is disturbed
 * @param boundaries where
 * @param every 1 for every such boundary, 2 for every second, and so on
 * @param twice how many points of each scenario are drawn for a second crash after the first, from 0
 */
public record Selection(Set<CrashMode> modes, Predicate<CrossedBoundary> boundaries, int every, int twice) {
    /** Refuses steps below one. */
    public Selection {
        modes = Set.copyOf(modes);
        if (every < 1 || twice < 0) {
            throw new IllegalArgumentException(
                    "expected every point from 1 and second crashes from 0, found " + every + " and " + twice);
        }
    }

    /** One point in so many, and this many second crashes. */
    public static Selection every(int step, int twice) {
        return new Selection(EnumSet.allOf(CrashMode.class), boundary -> true, step, twice);
    }

    boolean takes(CrossedBoundary boundary, CrashMode mode) {
        return modes.contains(mode) && mode.applies(boundary) && boundaries.test(boundary);
    }
}
