package io.polystep.local.simulation.crash;

import java.util.Map;
import java.util.Optional;

/**
 * Where and how one telling is disturbed.
 *
 * @param modes by the number of the crossing; empty for a telling without a crash
 */
record Disturbance(Map<Integer, CrashMode> modes) {
    Disturbance {
        modes = Map.copyOf(modes);
    }

    static Disturbance none() {
        return new Disturbance(Map.of());
    }

    static Disturbance at(int boundary, CrashMode mode) {
        return new Disturbance(Map.of(boundary, mode));
    }

    /** The same, and once more so many crossings later: within what follows the first crash. */
    Disturbance andAfter(int further, CrashMode mode) {
        int first = modes.keySet().iterator().next();
        return new Disturbance(Map.of(first, modes.get(first), first + further, mode));
    }

    Optional<CrashMode> mode(int boundary) {
        return Optional.ofNullable(modes.get(boundary));
    }
}
