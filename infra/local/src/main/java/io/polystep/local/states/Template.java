package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value in a definition in which any string may be a <code>{% expression %}</code>. */
sealed interface Template {

    /** A value without expressions, answered as it stands. */
    record Literal(JsonNode value) implements Template {}

    /** A string that is wholly one expression. */
    record Computed(Expression expression) implements Template {}

    /** An object with at least one expression inside. */
    record Fields(Map<String, Template> fields) implements Template {}

    /** An array with at least one expression inside. */
    record Items(List<Template> items) implements Template {}

    /**
     * Compiles a value.
     *
     * @throws IllegalArgumentException with the reason, when an expression is malformed
     */
    static Template compile(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            default -> value.isTextual() ? text(value) : new Literal(value);
        };
    }

    private static Template object(ObjectNode object) {
        Map<String, Template> fields = new LinkedHashMap<>();
        object.properties().forEach(e -> fields.put(e.getKey(), compile(e.getValue())));
        boolean constant = fields.values().stream().allMatch(Literal.class::isInstance);
        return constant ? new Literal(object) : new Fields(fields);
    }

    private static Template array(ArrayNode array) {
        List<Template> items = new ArrayList<>();
        array.forEach(item -> items.add(compile(item)));
        boolean constant = items.stream().allMatch(Literal.class::isInstance);
        return constant ? new Literal(array) : new Items(items);
    }

    private static Template text(JsonNode value) {
        String text = value.textValue();
        if (text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}")) {
            return new Computed(
                    Expression.compile(text.substring(2, text.length() - 2).strip()));
        }
        if (text.contains("{%") || text.contains("%}")) {
            throw new IllegalArgumentException("a malformed expression: the string must start with {% and end with %}");
        }
        return new Literal(value);
    }

    /** The value with every expression replaced by its result. */
    default JsonNode evaluate(Scope scope) throws TaskFailure {
        return switch (this) {
            case Literal literal -> literal.value();
            case Computed computed -> computed.expression().evaluate(scope);
            case Fields object -> evaluate(object, scope);
            case Items array -> evaluate(array, scope);
        };
    }

    private static JsonNode evaluate(Fields object, Scope scope) throws TaskFailure {
        ObjectNode node = Json.NODES.objectNode();
        for (Map.Entry<String, Template> field : object.fields().entrySet()) {
            node.set(field.getKey(), field.getValue().evaluate(scope));
        }
        return node;
    }

    private static JsonNode evaluate(Items array, Scope scope) throws TaskFailure {
        ArrayNode node = Json.NODES.arrayNode();
        for (Template item : array.items()) {
            node.add(item.evaluate(scope));
        }
        return node;
    }
}
