package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A request that the venue refuses, in the venue's own words. */
final class VenueRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;
    private transient Map<String, String> headers = Map.of();

    VenueRefusal(int status, String text) {
        this(status, text, Wire.error(text));
    }

    VenueRefusal(int status, String text, ObjectNode body) {
        super(text, null, false, false);
        this.status = status;
        this.body = body;
    }

    static VenueRefusal badRequest(String text) {
        return new VenueRefusal(400, text);
    }

    static VenueRefusal invalidPayload() {
        return badRequest("Invalid order payload");
    }

    static VenueRefusal unauthorised() {
        return new VenueRefusal(401, "Unauthorized/Invalid api key");
    }

    /** The same with a machine-readable code. */
    VenueRefusal code(String code) {
        body.put("code", code);
        return this;
    }

    /** The same with the time to wait. */
    VenueRefusal retryAfter(long seconds) {
        body.put("retry_after_seconds", seconds);
        return this;
    }

    /** The same with HTTP headers. */
    VenueRefusal headers(Map<String, String> added) {
        headers = Map.copyOf(added);
        return this;
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    ObjectNode body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
