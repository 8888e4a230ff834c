package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Whole;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read field by field. The venue writes numbers as strings and strings as numbers, so both are taken; what
 * a field must mean is not relaxed. Every method throws {@link MalformedException} for a field that does not fit.
 */
public final class Fields {
    private final String what;
    private final JsonNode node;

    /**
     * @param what the name of the thing, for messages
     * @param node must be an object
     */
    public Fields(String what, JsonNode node) {
        this.what = what;
        this.node = node;
        if (!node.isObject()) {
            throw new MalformedException("expected " + what + " as a JSON object, found " + found(node));
        }
    }

    /** True when the field is there and not null. */
    public boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** Text or number, as text; may be empty. */
    public String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(name, "text", null);
        }
        return value.asText();
    }

    /** The text, or empty when the field is absent, null or an empty text. */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /**
     * A value made from the field's text.
     *
     * @param expected for the message, for example {@code a price from 0 to 1}
     */
    public <T> T value(String name, String expected, Function<String, T> parse) {
        try {
            return parse.apply(text(name));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unfit) {
            throw wrong(name, expected, unfit);
        }
    }

    /** A price from 0 to 1. */
    public Price price(String name) {
        return value(name, "a price from 0 to 1 with at most six decimals", Price::of);
    }

    /** A number of shares, zero or more. */
    public Shares shares(String name) {
        return value(name, "shares, zero or more, with at most six decimals", Shares::of);
    }

    /** Unix milliseconds. */
    public Instant millis(String name) {
        return value(name, "a time in Unix milliseconds", text -> Instant.ofEpochMilli(Whole.of(text)));
    }

    /** An ISO-8601 instant such as {@code 2026-07-24T00:00:00Z}. */
    public Instant instant(String name) {
        return value(name, "a time like 2026-07-24T00:00:00Z", Instant::parse);
    }

    /** {@code true} or {@code false}, as such or as text. */
    public boolean flag(String name) {
        JsonNode value = node.path(name);
        return switch (value.asText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false", null);
        };
    }

    /** An object. */
    public Fields object(String name) {
        return new Fields("field '" + name + "' of " + what, node.path(name));
    }

    /** The members of an object by name, in their order; none when the field is absent or null. */
    public Map<String, JsonNode> optionalEntries(String name) {
        JsonNode value = node.path(name);
        if (has(name) && !value.isObject()) {
            throw wrong(name, "an object", null);
        }
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        value.forEachEntry(entries::put);
        return entries;
    }

    /** A flag, or {@code otherwise} when the field is absent or null. */
    public boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    /** A value made from the field's text, or empty when the field is absent, null or an empty text. */
    public <T> Optional<T> optionalValue(String name, String expected, Function<String, T> parse) {
        return optionalText(name).map(text -> value(name, expected, parse));
    }

    /** The elements of an array; none when the field is absent or null. */
    public List<JsonNode> optionalArray(String name) {
        return has(name) ? array(name) : List.of();
    }

    /** The elements of an array. */
    public List<JsonNode> array(String name) {
        if (!node.path(name).isArray()) {
            throw wrong(name, "an array", null);
        }
        return elements(node.path(name));
    }

    /** The texts of an array that is written as a JSON text, as the listing service does, or as a real array. */
    public List<String> texts(String name) {
        JsonNode value = node.path(name);
        JsonNode array = value.isTextual() ? embedded(name, value.textValue()) : value;
        if (!array.isArray() || elements(array).stream().anyMatch(element -> !element.isTextual())) {
            throw wrong(name, "an array of texts", null);
        }
        return elements(array).stream().map(JsonNode::textValue).toList();
    }

    private JsonNode embedded(String name, String text) {
        try {
            return Json.parse(text);
        } catch (MalformedException notJson) {
            throw wrong(name, "a text that holds a JSON array", notJson);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The complaint about one field. */
    public MalformedException wrong(String name, String expected) {
        return wrong(name, expected, null);
    }

    private MalformedException wrong(String name, String expected, @Nullable Throwable cause) {
        String message =
                "expected field '" + name + "' of " + what + " as " + expected + ", found " + found(node.path(name));
        return cause == null ? new MalformedException(message) : new MalformedException(message, cause);
    }

    private static String found(JsonNode value) {
        return value.isMissingNode() ? "none" : Json.shown(value.toString());
    }
}
