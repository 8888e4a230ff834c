package io.polystep.local.simulation;

import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.oracle.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one simulation ended with.
 *
 * @param options what it was asked to do
 * @param windows windows that opened
 * @param intents wishes that were decided on, whatever came of them
 * @param orders orders that the venue accepted from the system
 * @param fills confirmed fills in the books
 * @param redemptions finished redemptions
 * @param crossings calls over the boundary
 * @param faults how often each kind happened; those that could and did not are there with zero
 * @param violations what did not hold
 * @param before what had happened before the first violation
 * @param longestUnknown how long an outcome stayed unknown at most while nothing stood in the way, as far as was seen
 * @param traceHash hash of everything that happened
 */
public record SimulationResult(
        SimulationOptions options,
        long windows,
        long intents,
        long orders,
        long fills,
        long redemptions,
        long crossings,
        Map<FaultKind, Long> faults,
        List<Violation> violations,
        List<String> before,
        Duration longestUnknown,
        String traceHash) {
    /** Copies the collections. */
    public SimulationResult {
        violations = List.copyOf(violations);
        before = List.copyOf(before);
    }
}
