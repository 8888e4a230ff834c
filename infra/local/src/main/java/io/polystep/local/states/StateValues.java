package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Evaluates the fields of a state and checks what came out. */
final class StateValues {

    /** The service's payload quota for inputs, arguments, results and outputs, in bytes of UTF-8. */
    static final int PAYLOAD_MAX_BYTES = 262_144;

    /** Bytes of one character at most: the escape of a control character. */
    private static final long MOST_OF_A_CHARACTER = 6;

    /** Bytes around a value at most: quotes, brackets, colon, comma; and digits of a number. */
    private static final long MOST_AROUND = 32;

    private StateValues() {}

    /** Bytes of a value as JSON at most, without writing it. */
    private static long atMost(JsonNode value) {
        if (value.isTextual()) {
            return MOST_AROUND + MOST_OF_A_CHARACTER * value.textValue().length();
        }
        if (!value.isContainerNode()) {
            return MOST_AROUND + (value.isNumber() ? value.asText().length() : 0);
        }
        long bytes = MOST_AROUND;
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            bytes += MOST_AROUND + MOST_OF_A_CHARACTER * field.getKey().length() + atMost(field.getValue());
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                bytes += atMost(item);
            }
        }
        return bytes;
    }

    /** The field's value; empty when the state does not have the field. */
    static Optional<JsonNode> evaluate(Optional<Template> template, Scope scope) throws TaskFailure {
        return template.isPresent() ? Optional.of(template.get().evaluate(scope)) : Optional.empty();
    }

    /** A time with offset, as a Wait state names it. */
    static Instant instant(JsonNode timestamp) throws TaskFailure {
        try {
            return OffsetDateTime.parse(timestamp.asText()).toInstant();
        } catch (DateTimeException e) {
            throw new TaskFailure(
                    ErrorNames.QUERY, "Expected a Timestamp such as 2026-11-21T10:00:00Z, found " + timestamp);
        }
    }

    /** Whole seconds from 0 to 99,999,999. */
    static long seconds(Optional<Template> template, Scope scope, long otherwise) throws TaskFailure {
        if (template.isEmpty()) {
            return otherwise;
        }
        JsonNode value = template.get().evaluate(scope);
        if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > 99_999_999) {
            throw new TaskFailure(ErrorNames.QUERY, "Expected whole seconds from 0 to 99999999, found " + value);
        }
        return value.longValue();
    }

    /** The value itself, if it is within the payload quota. */
    static JsonNode limited(String what, JsonNode value) throws TaskFailure {
        if (atMost(value) <= PAYLOAD_MAX_BYTES) {
            return value; // written out only when it may be too large
        }
        int size = Json.bytes(value).length;
        if (size > PAYLOAD_MAX_BYTES) {
            throw new TaskFailure(
                    ErrorNames.DATA_LIMIT,
                    "Expected a state's " + what + " of at most " + PAYLOAD_MAX_BYTES + " bytes, found " + size
                            + "; store the data and pass its key");
        }
        return value;
    }
}
