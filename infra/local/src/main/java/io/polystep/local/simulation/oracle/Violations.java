package io.polystep.local.simulation.oracle;

import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The violations of one run, each kind of detail once, with what had happened before the first. */
public final class Violations {
    private static final int MOST = 20;

    private final SimulatedWorld world;
    private final Trace trace;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private List<String> before = List.of();

    /** None so far. */
    public Violations(SimulatedWorld world, Trace trace) {
        this.world = world;
        this.trace = trace;
    }

    /** @param details asked for only when the rule does not hold */
    void expect(String rule, boolean holds, Supplier<String> details) {
        if (holds || found.size() == MOST) {
            return;
        }
        String detail = details.get();
        if (!known.add(rule + detail)) {
            return;
        }
        if (found.isEmpty()) {
            before = trace.last();
        }
        found.add(new Violation(rule, world.clock().instant(), detail));
    }

    /** Them, oldest first, at most twenty. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** The last lines of the trace before the first of them. */
    public List<String> before() {
        return before;
    }
}
