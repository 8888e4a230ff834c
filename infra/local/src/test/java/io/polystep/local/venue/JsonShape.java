package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Field names and JSON types of some answers; entries of an array count as one. */
final class JsonShape {
    private final Map<String, Set<JsonNodeType>> types = new TreeMap<>();

    static JsonShape of(Iterable<JsonNode> nodes) {
        JsonShape shape = new JsonShape();
        nodes.forEach(node -> shape.add("", node));
        return shape;
    }

    private void add(String path, JsonNode node) {
        types.computeIfAbsent(path, at -> EnumSet.noneOf(JsonNodeType.class)).add(node.getNodeType());
        node.forEach(child -> {
            if (node.isArray()) {
                add(path + "[]", child);
            }
        });
        node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue()));
    }

    /** What of this shape the other does not have, or has in other types; null fits everything. */
    List<String> notIn(JsonShape recorded) {
        List<String> differences = new ArrayList<>();
        types.forEach((path, found) -> {
            Set<JsonNodeType> known = recorded.types.get(path);
            if (known == null) {
                differences.add(path + " is in no recording");
            } else if (found.stream().anyMatch(type -> type != JsonNodeType.NULL && !known.contains(type))
                    && !known.equals(EnumSet.of(JsonNodeType.NULL))) {
                differences.add(path + " is " + found + ", recorded as " + known);
            }
        });
        return differences;
    }

    boolean has(String path) {
        return types.containsKey(path);
    }
}
