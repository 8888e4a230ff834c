package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;

/** What the data service's calls have in common: the asked wallet, and errors with a code. */
final class DataRequests {
    private DataRequests() {}

    static Address user(VenueRequest request) {
        return address(request, "user");
    }

    static Address address(VenueRequest request, String name) {
        String text = request.parameter(name).orElseThrow(() -> invalid(name + " is required"));
        try {
            return new Address(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(name + " is not an address");
        }
    }

    static VenueRefusal invalid(String text) {
        return refusal(400, text, "INVALID_ARGUMENT");
    }

    static VenueRefusal refusal(int status, String text, String code) {
        ObjectNode body = Wire.error(text)
                .put("code", code)
                .put("retryable", false)
                .put("trace_id", Eip712.hex(Eip712.keccak(text)).substring(2, 18));
        return new VenueRefusal(status, text, body);
    }
}
