package io.polystep.local.simulation.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole numbers by name, with what they were before, so that a node that lags can be asked. */
final class Amounts {
    private final Map<String, List<Change>> changes = new HashMap<>();

    private record Change(long atMillis, long value) {}

    /** The newest value; zero for a name that was never set. */
    long now(String name) {
        List<Change> known = changes.get(name);
        return known == null ? 0 : known.getLast().value();
    }

    /** The value at a time. */
    long at(String name, long millis) {
        List<Change> known = changes.getOrDefault(name, List.of());
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).atMillis() <= millis) {
                return known.get(i).value();
            }
        }
        return 0;
    }

    /**
     * Adds an amount, which may be negative.
     *
     * @throws IllegalStateException if less than nothing would be left
     */
    void add(String name, long amount, long millis) {
        long after = Math.addExact(now(name), amount);
        if (after < 0) {
            throw new IllegalStateException("expected at least " + -amount + " of " + name + ", found " + now(name));
        }
        changes.computeIfAbsent(name, key -> new ArrayList<>()).add(new Change(millis, after));
    }
}
