package io.polystep.local.venue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as the venue sees it.
 *
 * @param method upper case
 * @param path without query
 * @param query parameters in order; a key can repeat
 * @param headers by lower-case name
 * @param body the exact text, empty when there is none
 */
record VenueRequest(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {
    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    String required(String name) {
        return parameter(name).orElseThrow(() -> VenueRefusal.badRequest("Invalid payload: " + name + " is required"));
    }

    String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
