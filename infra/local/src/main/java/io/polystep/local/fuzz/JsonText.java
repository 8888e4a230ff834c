package io.polystep.local.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value as it stands in a text. Literals keep their spelling and names may repeat, so that a mutation can write
 * what no JSON library would.
 */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    /** What a value is. */
    enum Kind {
        LITERAL,
        ARRAY,
        OBJECT
    }

    /** Kind, spelling of a literal, names of an object's members and values of members or elements; free to change. */
    Kind kind;

    String spelling;
    final List<String> names = new ArrayList<>();
    final List<JsonText> parts = new ArrayList<>();

    private JsonText(Kind kind, String spelling) {
        this.kind = kind;
        this.spelling = spelling;
    }

    static JsonText literal(String spelling) {
        return new JsonText(Kind.LITERAL, spelling);
    }

    static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The value of a text, or empty when it is no JSON. */
    static Optional<JsonText> parse(byte[] text) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            return first == null ? Optional.empty() : Optional.of(value(parser));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static JsonText value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> literal(quoted(parser.getText()));
            default -> literal(parser.getText());
        };
    }

    private static JsonText object(JsonParser parser) throws IOException {
        JsonText object = new JsonText(Kind.OBJECT, "");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            object.names.add(parser.currentName());
            parser.nextToken();
            object.parts.add(value(parser));
        }
        return object;
    }

    private static JsonText array(JsonParser parser) throws IOException {
        JsonText array = new JsonText(Kind.ARRAY, "");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.parts.add(value(parser));
        }
        return array;
    }

    boolean isText() {
        return kind == Kind.LITERAL && spelling.startsWith("\"");
    }

    boolean isNumber() {
        return kind == Kind.LITERAL && !spelling.isEmpty() && "-0123456789".indexOf(spelling.charAt(0)) >= 0;
    }

    /** A text without its quotes, as spelled. */
    String inner() {
        return spelling.substring(1, spelling.length() - 1);
    }

    /** Becomes another value. */
    void become(JsonText other) {
        kind = other.kind;
        spelling = other.spelling;
        List<String> otherNames = List.copyOf(other.names);
        List<JsonText> otherParts = List.copyOf(other.parts);
        names.clear();
        names.addAll(otherNames);
        parts.clear();
        parts.addAll(otherParts);
    }

    void become(String literal) {
        become(literal(literal));
    }

    /** A copy that shares nothing. */
    JsonText copy() {
        JsonText copy = new JsonText(kind, spelling);
        copy.names.addAll(names);
        parts.forEach(part -> copy.parts.add(part.copy()));
        return copy;
    }

    /** This value and all within it, outermost first. */
    List<JsonText> all() {
        List<JsonText> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<JsonText> all) {
        all.add(this);
        parts.forEach(part -> part.collect(all));
    }

    void write(StringBuilder text) {
        switch (kind) {
            case LITERAL -> text.append(spelling);
            case ARRAY -> writeParts(text, '[', ']');
            case OBJECT -> writeParts(text, '{', '}');
        }
    }

    private void writeParts(StringBuilder text, char begin, char end) {
        text.append(begin);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ",");
            if (kind == Kind.OBJECT) {
                text.append(quoted(names.get(i))).append(':');
            }
            parts.get(i).write(text);
        }
        text.append(end);
    }
}
