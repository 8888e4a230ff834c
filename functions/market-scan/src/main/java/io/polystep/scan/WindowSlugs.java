package io.polystep.scan;

import io.polystep.domain.market.MarketSlug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The venue's names of the Up/Down markets of a moment. Source: venue protocol reference, crypto market slugs. */
final class WindowSlugs {
    private WindowSlugs() {}

    /** The current and the next window of each asset and interval; windows start at whole multiples of their length. */
    static List<MarketSlug> around(List<String> assets, List<Duration> intervals, Instant now) {
        List<MarketSlug> slugs = new ArrayList<>();
        for (String asset : assets) {
            for (Duration interval : intervals) {
                long length = interval.toSeconds();
                long start = Math.floorDiv(now.getEpochSecond(), length) * length;
                slugs.add(slug(asset, interval, start));
                slugs.add(slug(asset, interval, start + length));
            }
        }
        return slugs;
    }

    private static MarketSlug slug(String asset, Duration interval, long start) {
        return new MarketSlug(asset + "-updown-" + interval.toMinutes() + "m-" + start);
    }
}
