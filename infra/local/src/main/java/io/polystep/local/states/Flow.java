package io.polystep.local.states;

import java.util.Map;
import java.util.Optional;

/** A named set of states with a start: the whole machine, a parallel branch or the processor of a map. */
record Flow(String startAt, Map<String, State> states) {

    /** The state of that name, if this flow has it. */
    Optional<State> state(String name) {
        return Optional.ofNullable(states.get(name));
    }
}
