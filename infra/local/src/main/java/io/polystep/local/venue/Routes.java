package io.polystep.local.venue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request: by method and path, where a trailing {@code *} stands for one last segment. */
final class Routes {
    private final Map<String, Route> routes = new LinkedHashMap<>();

    Routes on(String method, String path, Route route) {
        routes.put(method + " " + path, route);
        return this;
    }

    Optional<Route> find(VenueRequest request) {
        String exact = request.method() + " " + request.path();
        String pattern = exact.substring(0, exact.lastIndexOf('/') + 1) + "*";
        return Optional.ofNullable(routes.get(exact)).or(() -> Optional.ofNullable(routes.get(pattern)));
    }
}
