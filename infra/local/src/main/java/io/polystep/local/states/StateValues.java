package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Evaluates the fields of a state and checks what came out. */
final class StateValues {

    /** The service's payload quota for inputs, arguments, results and outputs, in bytes of UTF-8. */
    static final int PAYLOAD_MAX_BYTES = 262_144;

    private StateValues() {}

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
