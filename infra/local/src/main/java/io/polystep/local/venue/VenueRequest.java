package io.polystep.local.venue;

import java.util.LinkedHashMap;
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
 * @param answerHeaders headers that its answer gets; routes add to them
 */
record VenueRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        Map<String, String> answerHeaders) {
    VenueRequest(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {
        this(method, path, query, headers, body, new LinkedHashMap<>());
    }

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All values of a parameter, where one value can also be a list with commas. */
    List<String> parameters(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .toList();
    }

    /** True when a parameter is there and says so. */
    boolean isTrue(String name) {
        return parameter(name).filter("true"::equals).isPresent();
    }

    String required(String name) {
        return parameter(name).orElseThrow(() -> VenueRefusal.badRequest("Invalid payload: " + name + " is required"));
    }

    String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
