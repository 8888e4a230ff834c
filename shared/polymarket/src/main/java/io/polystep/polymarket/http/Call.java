package io.polystep.polymarket.http;

import java.util.Map;
import java.util.Optional;

/**
 * One request, apart from the host.
 *
 * @param method upper case
 * @param path begins with a slash, without query string
 * @param query without the question mark, empty when there is none; already encoded
 * @param body JSON text
 * @param headers besides content type and request id
 */
public record Call(String method, String path, String query, Optional<String> body, Map<String, String> headers) {
    /** Copies the headers. */
    public Call {
        headers = Map.copyOf(headers);
    }

    /** A read. */
    public static Call get(String path, String query, Map<String, String> headers) {
        return new Call("GET", path, query, Optional.empty(), headers);
    }

    /** A send. */
    public static Call post(String path, String body, Map<String, String> headers) {
        return new Call("POST", path, "", Optional.of(body), headers);
    }

    /** A removal. */
    public static Call delete(String path, Optional<String> body, Map<String, String> headers) {
        return new Call("DELETE", path, "", body, headers);
    }

    /** The same call with other headers. */
    public Call with(Map<String, String> newHeaders) {
        return new Call(method, path, query, body, newHeaders);
    }

    /** Path and query string. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Method and target; never a header or a body, because those hold secrets. */
    @Override
    public String toString() {
        return method + " " + target();
    }
}
