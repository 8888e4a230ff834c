package io.polystep.local.states;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Translates between JSON trees and the plain lists and maps that the JSONata engine works on. */
final class JsonValues {

    /** Above this a double no longer holds every whole number, so it stays a double in JSON too. */
    private static final double EXACT_WHOLE_MAX = 9_007_199_254_740_992.0;

    private JsonValues() {}

    static Object toJsonata(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            default -> Jsonata.NULL_VALUE;
        };
    }

    private static Map<String, Object> object(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(e -> map.put(e.getKey(), toJsonata(e.getValue())));
        return map;
    }

    private static List<Object> array(JsonNode node) {
        List<Object> list = new ArrayList<>(node.size());
        node.forEach(item -> list.add(toJsonata(item)));
        return list;
    }

    /**
     * The JSON form of an expression's result.
     *
     * @throws IllegalArgumentException when the value, or a part of it, is a function or has no JSON form
     */
    static JsonNode toJson(Object value) {
        if (value == Jsonata.NULL_VALUE) {
            return Json.NODES.nullNode();
        }
        return switch (value) {
            case String text -> Json.NODES.textNode(text);
            case Boolean flag -> Json.NODES.booleanNode(flag);
            case Number number -> number(number);
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            default -> throw new IllegalArgumentException("a function or regular expression has no JSON form");
        };
    }

    private static JsonNode number(Number number) {
        return switch (number) {
            case Integer i -> Json.NODES.numberNode(i);
            case Long l when l == l.intValue() -> Json.NODES.numberNode(l.intValue());
            case Long l -> Json.NODES.numberNode(l);
            case BigInteger big -> Json.NODES.numberNode(big);
            case BigDecimal big -> fraction(big.doubleValue());
            default -> fraction(number.doubleValue());
        };
    }

    private static JsonNode fraction(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the number " + value + " has no JSON form");
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) <= EXACT_WHOLE_MAX;
        return whole ? number((long) value) : Json.NODES.numberNode(value);
    }

    private static ObjectNode object(Map<?, ?> map) {
        ObjectNode node = Json.NODES.objectNode();
        map.forEach((key, item) -> {
            if (item != null) {
                node.set(String.valueOf(key), toJson(item));
            }
        });
        return node;
    }

    private static ArrayNode array(List<?> list) {
        ArrayNode node = Json.NODES.arrayNode(list.size());
        list.forEach(item -> node.add(item == null ? Json.NODES.nullNode() : toJson(item)));
        return node;
    }
}
