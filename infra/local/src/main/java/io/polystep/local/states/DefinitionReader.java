package io.polystep.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns Amazon States Language text into checked records. */
final class DefinitionReader {

    private static final long TIMEOUT_MAX_SECONDS = 99_999_999;

    private DefinitionReader() {}

    static Definition read(String label, String text, Map<String, String> substitutions) {
        FieldReader machine = new FieldReader(label, new Substitutions(label, substitutions).apply(json(label, text)));
        machine.jsonata(true);
        machine.value("Version");
        long timeout = machine.whole("TimeoutSeconds", 0, 1, TIMEOUT_MAX_SECONDS);
        Flow flow = flow(machine, label, Set.of());
        FlowCheck.uniqueNames(label, flow);
        return new Definition(flow, timeout == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(timeout)));
    }

    private static JsonNode json(String label, String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new DefinitionException(label, "expected JSON, found " + Json.fault(e));
        }
    }

    /** Reads start and states from the object; {@code outerVariables} are the names that inner flows must not assign. */
    static Flow flow(FieldReader owner, String label, Set<String> outerVariables) {
        String startAt = owner.text("StartAt");
        JsonNode listed = owner.required("States");
        if (!listed.isObject() || listed.isEmpty()) {
            throw owner.fault("States", "expected an object with at least one state");
        }
        owner.finish();
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        listed.properties().forEach(e -> bodies.put(e.getKey(), e.getValue()));
        Set<String> assigned = assignedNames(label, bodies, outerVariables);
        Map<String, State> states = new LinkedHashMap<>();
        bodies.forEach((name, body) -> states.put(name, StateReader.read(label, name, body, assigned)));
        Flow flow = new Flow(startAt, states);
        FlowCheck.connected(label, flow);
        return flow;
    }

    private static Set<String> assignedNames(String label, Map<String, JsonNode> bodies, Set<String> outer) {
        Set<String> all = new TreeSet<>(outer);
        bodies.forEach((state, body) -> {
            for (String name : Assigned.names(body)) {
                String where = label + ": state '" + state + "', field Assign";
                if (outer.contains(name)) {
                    throw new DefinitionException(
                            where,
                            "expected a name of this scope, found " + name
                                    + ", which an enclosing flow assigns; pass it up as output instead");
                }
                if (name.equals("states") || !name.matches("[A-Za-z_][A-Za-z0-9_]{0,79}")) {
                    throw new DefinitionException(where, "expected a variable name, found '" + name + "'");
                }
                all.add(name);
            }
        });
        return all;
    }
}
