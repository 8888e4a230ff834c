package io.polystep.local.venue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
public record VenueRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        Map<String, String> answerHeaders) {
    /** A request as it came. */
    public VenueRequest(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {
        this(method, path, query, headers, body, new LinkedHashMap<>());
    }

    /** The parameters of a query string as it stands in an address, percent-encoded and without the question mark. */
    public static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
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
