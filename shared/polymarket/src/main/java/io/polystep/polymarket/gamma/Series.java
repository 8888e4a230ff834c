package io.polystep.polymarket.gamma;

import io.polystep.polymarket.wire.Fields;

/**
 * Events that recur, such as the daily windows of one coin.
 *
 * @param id the venue's number
 * @param slug its name, for example {@code btc-up-or-down-daily}
 * @param closed no further events come
 */
public record Series(String id, String slug, boolean closed) {
    /** Reads one object. */
    public static Series read(Fields series) {
        return new Series(
                series.text("id"),
                series.optionalText("slug").orElseThrow(() -> series.wrong("slug", "a name")),
                series.flag("closed", false));
    }
}
