package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.session.SessionMarket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The series that a window market belongs to: the same asset and the same length of window.
 *
 * @param asset lower case
 * @param recurrence for example {@code 5m}
 */
record MarketSeries(String asset, String recurrence) {
    /** Keeps made-up numbers to five digits, as the venue's are. */
    private static final long NUMBERS = 90_000;

    static MarketSeries of(SessionMarket terms) {
        Duration length =
                Duration.between(terms.window().start(), terms.window().end());
        return new MarketSeries(
                terms.asset(), length.toMinutes() < 60 ? length.toMinutes() + "m" : length.toHours() + "h");
    }

    String slug() {
        return asset + "-up-or-down-" + recurrence;
    }

    /** The venue's number for the one series whose number is recorded, otherwise one that follows from the name. */
    String id() {
        if (slug().equals("btc-up-or-down-5m")) {
            return "10684";
        }
        CRC32 checksum = new CRC32();
        checksum.update(slug().getBytes(StandardCharsets.UTF_8));
        return Long.toString(10_000 + checksum.getValue() % NUMBERS);
    }

    ObjectNode json() {
        return Wire.object()
                .put("id", id())
                .put("ticker", slug())
                .put("slug", slug())
                .put("title", asset.toUpperCase(Locale.ROOT) + " Up or Down " + recurrence)
                .put("seriesType", "single")
                .put("recurrence", recurrence)
                .put("active", true)
                .put("closed", false);
    }
}
