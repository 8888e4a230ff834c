package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the cases of a vector file: {@code {"cases":[{"id":...,"input":{...},"expected":{...}}]}}. */
final class VectorFile {
    private VectorFile() {}

    /**
     * The cases.
     *
     * @throws ConformanceException if the text is not such a file, has no case, or repeats an id
     */
    static List<VectorCase> cases(String text) {
        JsonNode cases = parse(text).path("cases");
        if (!cases.isArray() || cases.isEmpty()) {
            throw new ConformanceException("expected a list of cases under 'cases', found " + cases.getNodeType());
        }
        Set<String> ids = new HashSet<>();
        return cases.valueStream().map(node -> read(node, ids)).toList();
    }

    private static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (MalformedException damaged) {
            throw new ConformanceException("expected JSON, found a damaged file; copy it again", damaged);
        }
    }

    private static VectorCase read(JsonNode node, Set<String> ids) {
        String id = node.path("id").asText("");
        if (id.isEmpty()
                || !node.path("input").isObject()
                || !node.path("expected").isObject()) {
            throw new ConformanceException(
                    "expected id, input and expected in every case, found " + Json.shown(node.toString()));
        }
        if (!ids.add(id)) {
            throw new ConformanceException("expected every case once, found id '" + id + "' twice");
        }
        return new VectorCase(id, node);
    }
}
