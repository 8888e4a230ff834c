package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one JSON object of a definition, and refuses those that nobody asked for. */
final class FieldReader {

    private static final Set<String> JSON_PATH = Set.of(
            "InputPath",
            "OutputPath",
            "Parameters",
            "ResultPath",
            "ResultSelector",
            "ItemsPath",
            "Variable",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "MaxConcurrencyPath",
            "ErrorPath",
            "CausePath",
            "Result");

    private final String where;
    private final JsonNode object;
    private final Set<String> asked = new HashSet<>(Set.of("Comment"));

    FieldReader(String where, JsonNode object) {
        this.where = where;
        this.object = object;
        if (!(object instanceof ObjectNode)) {
            throw new DefinitionException(where, "expected a JSON object, found " + object.getNodeType());
        }
    }

    String where() {
        return where;
    }

    boolean has(String field) {
        asked.add(field);
        return object.has(field);
    }

    Optional<JsonNode> value(String field) {
        asked.add(field);
        return Optional.ofNullable(object.get(field));
    }

    JsonNode required(String field) {
        return value(field).orElseThrow(() -> fault(field, "expected this field, found none"));
    }

    String text(String field) {
        JsonNode found = required(field);
        if (!found.isTextual() || found.textValue().isEmpty()) {
            throw fault(field, "expected a non-empty string, found " + found);
        }
        return found.textValue();
    }

    Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    Optional<Template> template(String field) {
        return value(field).map(found -> compile(field, found));
    }

    Template requiredTemplate(String field) {
        return compile(field, required(field));
    }

    private Template compile(String field, JsonNode found) {
        try {
            return Template.compile(found);
        } catch (IllegalArgumentException e) {
            throw fault(field, "expected JSONata as AWS runs it, found " + e.getMessage());
        }
    }

    /** A template that is either one expression or a literal whole number in the range. */
    Optional<Template> wholeTemplate(String field, long min, long max) {
        Optional<Template> found = template(field);
        found.ifPresent(template -> {
            if (template instanceof Template.Literal literal) {
                whole(field, literal.value(), min, max);
            } else if (!(template instanceof Template.Computed)) {
                throw fault(field, "expected a whole number or one expression");
            }
        });
        return found;
    }

    long whole(String field, long otherwise, long min, long max) {
        return value(field).map(found -> whole(field, found, min, max)).orElse(otherwise);
    }

    private long whole(String field, JsonNode found, long min, long max) {
        if (!found.isIntegralNumber() || found.longValue() < min || found.longValue() > max) {
            throw fault(field, "expected a whole number from " + min + " to " + max + ", found " + found);
        }
        return found.longValue();
    }

    double decimal(String field, double otherwise, double min) {
        JsonNode found = value(field).orElse(Json.NODES.numberNode(otherwise));
        if (!found.isNumber() || found.doubleValue() < min) {
            throw fault(field, "expected a number from " + min + " up, found " + found);
        }
        return found.doubleValue();
    }

    /** A reader per object of an array; a missing field is an empty list. */
    List<FieldReader> objects(String field) {
        JsonNode found = value(field).orElse(Json.NODES.arrayNode());
        if (!found.isArray()) {
            throw fault(field, "expected an array of objects, found " + found.getNodeType());
        }
        List<FieldReader> readers = new ArrayList<>();
        found.forEach(
                item -> readers.add(new FieldReader(where + ", field " + field + "[" + readers.size() + "]", item)));
        return readers;
    }

    /** {@code Next} or {@code End: true}, exactly one; empty means the end. */
    Optional<String> next() {
        boolean end = value("End").map(JsonNode::booleanValue).orElse(false);
        if (end == has("Next")) {
            throw fault("Next", "expected exactly one of \"Next\" and \"End\": true");
        }
        return optionalText("Next");
    }

    /** Refuses a machine or state in another query language. */
    void jsonata(boolean required) {
        String found = optionalText("QueryLanguage").orElse(required ? "JSONPath, the default" : "JSONata");
        if (!found.equals("JSONata")) {
            throw fault("QueryLanguage", "expected \"JSONata\", found " + found + "; this engine runs no JSONPath");
        }
    }

    /** Refuses fields that no one has asked for. */
    void finish() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                String hint = JSON_PATH.contains(name) || name.endsWith(".$")
                        ? "found a JSONPath field; use Arguments, Output or Assign with JSONata"
                        : "found an unknown field; expected only "
                                + asked.stream().sorted().toList();
                throw fault(name, hint);
            }
        });
    }

    DefinitionException fault(String field, String problem) {
        return new DefinitionException(where + ", field " + field, problem);
    }
}
