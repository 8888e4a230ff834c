package io.polystep.local.states;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of one state can see: {@code $states}, the variables, and the functions that AWS adds. */
final class Scope {

    private final JsonataFunctions functions;
    private final Map<String, JsonNode> variables;
    private final Map<String, JsonNode> states;
    private @Nullable Map<String, Object> values;

    private Scope(JsonataFunctions functions, Map<String, JsonNode> variables, Map<String, JsonNode> states) {
        this.functions = functions;
        this.variables = variables;
        this.states = states;
    }

    static Scope of(
            JsonataFunctions functions,
            Map<String, JsonNode> variables,
            JsonNode context,
            JsonNode input,
            @Nullable JsonNode result,
            @Nullable JsonNode errorOutput) {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        states.put("context", context);
        states.put("input", input);
        if (result != null) {
            states.put("result", result);
        }
        if (errorOutput != null) {
            states.put("errorOutput", errorOutput);
        }
        return new Scope(functions, variables, states);
    }

    /** Translated for the first expression: many states have none. */
    private Map<String, Object> values() {
        Map<String, Object> known = values;
        if (known == null) {
            known = translated(variables);
            known.put("states", translated(states));
            values = known;
        }
        return known;
    }

    private static Map<String, Object> translated(Map<String, JsonNode> nodes) {
        Map<String, Object> values = new LinkedHashMap<>();
        nodes.forEach((name, node) -> values.put(name, JsonValues.toJsonata(node)));
        return values;
    }

    void bindTo(Jsonata.Frame frame) {
        values().forEach((name, value) -> frame.bind(name, value));
        functions.bindTo(frame);
    }
}
