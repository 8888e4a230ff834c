package io.polystep.polymarket.http;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers made up for tests. */
public final class Answers {
    private Answers() {}

    /** A whole answer with header names and values in turn. */
    public static Answer.Received of(int status, String body, String... headers) {
        Map<String, List<String>> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return new Answer.Received(status, HttpHeaders.of(map, (name, value) -> true), body);
    }
}
