package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers for Task states by state name, from a JSON object such as <code>{"Submit": [{"error": "Busy", "cause": "x"},
 * {"result": {"id": 1}}]}</code>. Answers are used in order; the last one repeats.
 */
final class MockedTasks {

    private final JsonNode answers;
    private final Map<String, Integer> used = new HashMap<>();

    MockedTasks(JsonNode answers) {
        this.answers = answers;
    }

    JsonNode answer(String state) throws TaskFailure {
        JsonNode list = answers.path(state);
        if (!list.isArray() || list.isEmpty()) {
            throw new TaskFailure(
                    ErrorNames.RUNTIME,
                    "Expected a list of answers for state '" + state + "' in the mock file, found none");
        }
        JsonNode answer = list.get(Math.min(used.merge(state, 1, Integer::sum), list.size()) - 1);
        if (answer.has("error")) {
            throw new TaskFailure(
                    answer.path("error").asText(),
                    answer.has("cause") ? answer.path("cause").asText() : null);
        }
        return answer.has("result") ? answer.get("result") : Json.NODES.nullNode();
    }
}
