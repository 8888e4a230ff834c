package io.polystep.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.polystep.domain.Whole;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One value of an answer with the path that leads to it, so that a complaint names the place. Numbers may be written as
 * texts and texts as numbers; what the value must mean is not relaxed. Every method throws {@link FeedException} of kind
 * {@link FailureKind#MALFORMED} for a value that does not fit.
 */
public final class Cell {
    private static final int SHOWN = 120;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String path;
    private final JsonNode node;

    private Cell(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** The whole answer; {@code name} begins every path. */
    public static Cell parse(String name, String text) {
        try {
            return new Cell(name, MAPPER.readTree(text));
        } catch (JsonProcessingException | NumberFormatException unreadable) {
            // The library lets an exponent beyond a whole number's range escape as the second kind.
            throw new FeedException(
                    FailureKind.MALFORMED, "expected " + name + " as JSON, found '" + shown(text) + "'", unreadable);
        }
    }

    /** A field of an object; may turn out to be absent when it is read. */
    public Cell field(String name) {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return new Cell(path + "." + name, node.path(name));
    }

    /** An element of an array; may turn out to be absent when it is read. */
    public Cell at(int index) {
        if (!node.isArray()) {
            throw wrong("an array");
        }
        return new Cell(path + "[" + index + "]", node.path(index));
    }

    /** The elements of an array. */
    public List<Cell> rows() {
        if (!node.isArray()) {
            throw wrong("an array");
        }
        return IntStream.range(0, node.size()).mapToObj(this::at).toList();
    }

    /** The names of an object's fields. */
    public List<String> names() {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Text or number, as text. */
    public String text() {
        if (!node.isTextual() && !node.isNumber()) {
            throw wrong("text or a number");
        }
        return node.asText();
    }

    /** A price above zero. */
    public SpotPrice price() {
        return value("a price above zero with at most six decimals", SpotPrice::of);
    }

    /** A whole number, zero or more. */
    public int count() {
        int number = value("a whole number", Whole::ofInt);
        if (number < 0) {
            throw wrong("a whole number, zero or more");
        }
        return number;
    }

    /** Unix seconds. */
    public Instant seconds() {
        return value("a time in whole Unix seconds", text -> Instant.ofEpochSecond(Whole.of(text)));
    }

    /** Unix milliseconds. */
    public Instant millis() {
        return value("a time in whole Unix milliseconds", text -> Instant.ofEpochMilli(Whole.of(text)));
    }

    /** An ISO-8601 instant. */
    public Instant instant() {
        return value("a time like 2026-07-24T00:00:00Z", Instant::parse);
    }

    private <T> T value(String expected, Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unfit) {
            throw wrong(expected);
        }
    }

    /** The complaint about this value. */
    public FeedException wrong(String expected) {
        String found = node.isMissingNode() ? "none" : shown(node.toString());
        return new FeedException(
                FailureKind.MALFORMED, "expected field '" + path + "' as " + expected + ", found " + found);
    }

    /** The beginning of a text on one line, for messages. */
    public static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
