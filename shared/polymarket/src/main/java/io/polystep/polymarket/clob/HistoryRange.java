package io.polystep.polymarket.clob;

import java.time.Duration;
import java.time.Instant;

/** Which part of a price history is wanted. */
public sealed interface HistoryRange {
    /** The longest time between two ends that the venue answers. */
    Duration LONGEST = Duration.ofDays(15);

    /**
     * Between two times.
     *
     * @param from first second
     * @param to last second, at most {@link #LONGEST} after it
     */
    record Between(Instant from, Instant to) implements HistoryRange {
        /** Refuses a range that is empty or that the venue refuses as too long. */
        public Between {
            if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("expected a range above zero and up to " + LONGEST.toDays()
                        + " days, found " + from + " to " + to + "; split it");
            }
        }
    }

    /** Up to now. */
    enum Last implements HistoryRange {
        /** An hour. */
        HOUR("1h"),
        /** Six hours. */
        SIX_HOURS("6h"),
        /** A day. */
        DAY("1d"),
        /** A week. */
        WEEK("1w"),
        /** Everything. */
        ALL("max");

        private final String word;

        Last(String word) {
            this.word = word;
        }
    }

    /** The query parameters. */
    default String query() {
        return switch (this) {
            case Between(Instant from, Instant to) ->
                "startTs=" + from.getEpochSecond() + "&endTs=" + to.getEpochSecond();
            case Last last -> "interval=" + last.word;
        };
    }
}
