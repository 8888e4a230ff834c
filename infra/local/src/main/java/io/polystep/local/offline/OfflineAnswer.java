package io.polystep.local.offline;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param headers each with one value
 * @param body may be empty; not copied, and changed by nobody
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record OfflineAnswer(int status, Map<String, String> headers, byte[] body) {
    /** Copies the headers. */
    public OfflineAnswer {
        headers = Map.copyOf(headers);
    }

    HttpHeaders httpHeaders() {
        Map<String, List<String>> named = new HashMap<>();
        headers.forEach((name, value) -> named.put(name, List.of(value)));
        return HttpHeaders.of(named, (name, value) -> true);
    }
}
