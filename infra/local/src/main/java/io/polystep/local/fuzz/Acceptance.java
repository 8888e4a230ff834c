package io.polystep.local.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.port.Submission;
import java.util.List;
import java.util.Optional;

/**
 * The rule about orders: none is taken for accepted unless the answer says so without a doubt, in a good status, of this
 * order, and without an error beside it. Written apart from the decoder, over the plain JSON tree.
 *
 * @param asked the orders that were sent, in the order of sending
 */
record Acceptance(List<OrderHash> asked) implements Rule {
    private static final ObjectMapper JSON = new ObjectMapper();

    Acceptance {
        asked = List.copyOf(asked);
    }

    @Override
    public Optional<String> breach(Payload payload, Verdict verdict) {
        if (!(verdict instanceof Verdict.Read(Object value))) {
            return Optional.empty();
        }
        return value instanceof List<?> several ? legs(payload, several) : leg(payload, value, -1);
    }

    private Optional<String> legs(Payload payload, List<?> several) {
        if (several.size() != asked.size()) {
            return Optional.of("wrong count: expected " + asked.size() + " results, found " + several.size());
        }
        for (int index = 0; index < several.size(); index++) {
            Optional<String> wrong = leg(payload, several.get(index), index);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> leg(Payload payload, Object value, int index) {
        return value instanceof Submission.Accepted accepted && !saysSo(payload, index, accepted)
                ? Optional.of("order from a refused payload: read as accepted")
                : Optional.empty();
    }

    private boolean saysSo(Payload payload, int index, Submission.Accepted accepted) {
        JsonNode answer = index < 0 ? json(payload) : json(payload).path(index);
        OrderHash hash = asked.get(Math.max(0, index));
        return payload.good()
                && accepted.id().equals(hash)
                && answer.path("success").asText().equals("true")
                && blank(answer.path("errorMsg"))
                && blank(answer.path("error"))
                && answer.path("orderID").asText().equalsIgnoreCase(hash.value())
                && List.of("live", "unmatched", "matched", "delayed")
                        .contains(answer.path("status").asText());
    }

    private static boolean blank(JsonNode field) {
        return field.isMissingNode()
                || field.isNull()
                || (field.isTextual() && field.asText().isEmpty());
    }

    private static JsonNode json(Payload payload) {
        try {
            return JSON.readTree(payload.text());
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
