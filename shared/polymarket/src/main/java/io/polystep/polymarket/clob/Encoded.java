package io.polystep.polymarket.clob;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as a query parameter. */
final class Encoded {
    private Encoded() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
