package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One case of a file.
 *
 * @param id its name
 * @param node the whole case
 */
record VectorCase(String id, JsonNode node) {
    /** The named member of the input as a text; refused when it is absent. */
    String in(String field) {
        return text(input(), field);
    }

    /** The input. */
    JsonNode input() {
        return node.path("input");
    }

    /** What must come out. */
    JsonNode expected() {
        return node.path("expected");
    }

    /** The case's kind; empty for files of one kind. */
    String kind() {
        return node.path("kind").asText("");
    }

    /** A member as a text; a number is given as it is written. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalArgumentException("expected field '" + field + "', found " + value.getNodeType());
        }
        return value.asText();
    }

    /** A member as a whole number. */
    static long number(JsonNode object, String field) {
        return Long.parseLong(text(object, field));
    }

    /** A member as a truth value. */
    static boolean flag(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("expected true or false in '" + field + "', found " + value);
        }
        return value.booleanValue();
    }
}
