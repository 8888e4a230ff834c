package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON values. */
final class Json {
    static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode text(String value) {
        return FACTORY.textNode(value);
    }

    static JsonNode yes() {
        return FACTORY.booleanNode(true);
    }

    static ObjectNode object() {
        return FACTORY.objectNode();
    }

    static JsonNode orNull(Optional<? extends JsonNode> value) {
        return value.isPresent() ? value.get() : FACTORY.nullNode();
    }
}
