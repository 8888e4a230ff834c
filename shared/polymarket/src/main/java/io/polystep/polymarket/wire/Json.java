package io.polystep.polymarket.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Strict JSON: decimals stay decimals, a repeated key or text behind the value is an error. Depth and lengths are
 * bounded by the parser's own limits.
 */
public final class Json {
    private static final int SHOWN = 120;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads one JSON value; blank text gives a missing node.
     *
     * @throws MalformedException if it is not JSON
     */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException | NumberFormatException unreadable) {
            // The library lets an exponent beyond a whole number's range escape as the second kind.
            throw new MalformedException("expected JSON, found '" + shown(text) + "'", unreadable);
        }
    }

    /** True for an answer that holds nothing: no text, {@code null}, {@code ""}, or an empty object or array. */
    public static boolean isNothing(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING, NULL -> true;
            case STRING -> node.textValue().isBlank();
            case OBJECT, ARRAY -> node.isEmpty();
            default -> false;
        };
    }

    /** An empty object, whose fields are written in the order in which they are put. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The beginning of a text on one line, for messages. */
    public static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
