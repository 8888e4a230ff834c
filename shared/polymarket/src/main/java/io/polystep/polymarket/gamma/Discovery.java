package io.polystep.polymarket.gamma;

import io.polystep.domain.market.ConditionId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;

/**
 * A question to the listing service, as an encoded query. Closed markets are hidden unless they are asked for.
 *
 * @param query without page size and cursor; empty for everything that is open
 */
public record Discovery(String query) {
    /** Most ids in one question. */
    public static final int MOST_IDS = 100;

    /** Open events or markets under a tag. */
    public static Discovery tag(int tag) {
        return of("tag_id", Integer.toString(tag)).and("closed", "false");
    }

    /** Open events or markets under a tag's name, for example {@code esports}. */
    public static Discovery tag(String slug) {
        return of("tag_slug", slug).and("closed", "false");
    }

    /** Open events of a series, by its number. */
    public static Discovery series(String series) {
        return of("series_id", series).and("closed", "false");
    }

    /**
     * Markets by their conditions, open or closed.
     *
     * @param closed the service answers either with the closed or with the open ones
     * @param conditions 1 to {@link #MOST_IDS}
     */
    public static Discovery conditions(boolean closed, List<ConditionId> conditions) {
        if (conditions.isEmpty() || conditions.size() > MOST_IDS) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST_IDS + " conditions, found " + conditions.size() + "; split them");
        }
        StringJoiner query = new StringJoiner("&");
        conditions.forEach(condition -> query.add("condition_ids=" + condition));
        return new Discovery(query.toString()).and("closed", Boolean.toString(closed));
    }

    /** One condition more: the match or window begins in this time. */
    public Discovery beginning(Instant from, Instant to) {
        return and("start_time_min", from.toString()).and("start_time_max", to.toString());
    }

    /** One condition more: sports markets of this type. */
    public Discovery marketType(String type) {
        return and("sports_market_types", type);
    }

    private static Discovery of(String name, String value) {
        return new Discovery(pair(name, value));
    }

    private Discovery and(String name, String value) {
        return new Discovery(query + "&" + pair(name, value));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
