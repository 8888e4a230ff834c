package io.polystep.polymarket.http;

import java.net.http.HttpHeaders;
import java.util.Locale;

/** What came back from one exchange. */
public sealed interface Answer {
    /**
     * A whole answer, of any status.
     *
     * @param status HTTP status
     * @param headers its headers
     * @param body its text, at most the bound of {@link VenueHttp}
     */
    record Received(int status, HttpHeaders headers, String body) implements Answer {
        /** True when a header's name begins with {@code prefix}, in any case. */
        public boolean hasHeaderStarting(String prefix) {
            String lower = prefix.toLowerCase(Locale.ROOT);
            return headers.map().keySet().stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(lower));
        }
    }

    /**
     * No whole answer: the request may have arrived or not.
     *
     * @param cause what was seen instead
     */
    record Lost(String cause) implements Answer {}
}
