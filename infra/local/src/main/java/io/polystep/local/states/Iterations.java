package io.polystep.local.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.states.Branch.Phase;
import java.util.Objects;
import java.util.Optional;

/** What the end of one iteration means for its map. */
final class Iterations {

    private Iterations() {}

    /**
     * Adds the iteration's output to the map's results, or decides that it fails the map.
     *
     * @param tolerated failures that the map accepts; empty when it names no tolerance, and then the error itself
     *     fails the map
     */
    static void collect(Fanout fanout, Branch ended, Optional<Long> tolerated) throws TaskFailure {
        if (ended.phase == Phase.DONE) {
            fanout.results.add(ended.output);
            return;
        }
        fanout.failures++;
        if (tolerated.isEmpty()) {
            throw failureOf(ended);
        }
        if (fanout.failures > tolerated.get()) {
            throw new TaskFailure(
                    ErrorNames.TOLERANCE,
                    "Expected at most " + tolerated.get() + " failed iterations of " + fanout.itemCount() + ", found "
                            + fanout.failures);
        }
        ObjectNode failure = fanout.results.addObject();
        failure.put("Error", ended.error);
        failure.put("Cause", ended.cause);
    }

    /** The error of an inner flow, which becomes the error of the state around it. */
    static TaskFailure failureOf(Branch ended) {
        return new TaskFailure(Objects.requireNonNullElse(ended.error, ErrorNames.RUNTIME), ended.cause);
    }
}
