package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the variables that a state sets, in its own {@code Assign} and in those of its rules and catchers. */
final class Assigned {

    private Assigned() {}

    static List<String> names(JsonNode state) {
        List<String> names = new ArrayList<>();
        collect(state, names);
        for (String list : List.of("Choices", "Catch")) {
            state.path(list).forEach(entry -> collect(entry, names));
        }
        return names;
    }

    private static void collect(JsonNode owner, List<String> names) {
        owner.path("Assign").fieldNames().forEachRemaining(names::add);
    }
}
