package io.polystep.local.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Bodies of requests as JSON. */
final class RequestJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestJson() {}

    /** The body, or a missing node when it is empty or no JSON. */
    static JsonNode read(VenueRequest request) {
        return read(request.body());
    }

    /** A text as JSON, or a missing node when it is empty or none. */
    static JsonNode read(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** The body's array; anything else is refused with {@code text}. */
    static JsonNode list(VenueRequest request, String text) {
        JsonNode body = read(request);
        // The official client's orders-scoring call sends its array as a JSON text once more.
        JsonNode list = body.isTextual() ? read(body.textValue()) : body;
        if (!list.isArray()) {
            throw VenueRefusal.badRequest(text);
        }
        return list;
    }

    /** Entries of the body's array, 0 when it is none. */
    static int size(VenueRequest request) {
        JsonNode body = read(request);
        return body.isArray() ? body.size() : 0;
    }
}
