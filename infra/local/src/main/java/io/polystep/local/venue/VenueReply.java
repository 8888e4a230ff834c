package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What the venue answers to one request.
 *
 * @param status HTTP status
 * @param body JSON
 * @param headers the venue's own headers, such as {@code Poly-RateLimit-Remaining}
 */
public record VenueReply(int status, JsonNode body, Map<String, String> headers) {
    /** Copies the map. */
    public VenueReply {
        headers = Map.copyOf(headers);
    }
}
