package io.polystep.local.states;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of one state can see: {@code $states}, the variables, and the functions that AWS adds. */
final class Scope {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final JsonataFunctions functions;

    private Scope(JsonataFunctions functions) {
        this.functions = functions;
    }

    static Scope of(
            JsonataFunctions functions,
            Map<String, JsonNode> variables,
            JsonNode context,
            JsonNode input,
            @Nullable JsonNode result,
            @Nullable JsonNode errorOutput) {
        Scope scope = new Scope(functions);
        variables.forEach((name, value) -> scope.values.put(name, JsonValues.toJsonata(value)));
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("context", JsonValues.toJsonata(context));
        states.put("input", JsonValues.toJsonata(input));
        if (result != null) {
            states.put("result", JsonValues.toJsonata(result));
        }
        if (errorOutput != null) {
            states.put("errorOutput", JsonValues.toJsonata(errorOutput));
        }
        scope.values.put("states", states);
        return scope;
    }

    void bindTo(Jsonata.Frame frame) {
        values.forEach((name, value) -> frame.bind(name, value));
        functions.bindTo(frame);
    }
}
