package io.polystep.local.simulation.oracle;

import java.util.HashMap;
import java.util.Map;

/** How often each order went to the venue. All orders of a simulation take; such an order leaves at most once. */
public final class Sends {
    private final Violations violations;
    private final Map<String, Integer> sends = new HashMap<>();

    /** None so far. */
    public Sends(Violations violations) {
        this.violations = violations;
    }

    /** An order leaves now. */
    public void sent(String intentKey) {
        int times = sends.merge(intentKey, 1, Math::addExact);
        violations.expect(
                "a taking order is sent at most once", times == 1, () -> intentKey + " was sent " + times + " times");
    }
}
