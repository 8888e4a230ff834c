package io.polystep.domain.market;

import io.polystep.domain.Excerpt;

/**
 * The venue's readable name of a market, for example {@code btc-updown-5m-1776323400}.
 *
 * @param value letters, digits, hyphen, dot and underscore; 1 to 200 characters
 */
public record MarketSlug(String value) {
    /** Refuses an empty or odd name, because it ends up in URLs and file names. */
    public MarketSlug {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
            throw new IllegalArgumentException(
                    "expected a market slug of letters, digits, '-', '.', '_', found '" + Excerpt.of(value) + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
