package io.polystep.polymarket.http;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What calls can come upon that somebody should see, apart from their answers. */
public enum Finding {
    /** No whole answer came. */
    LOST,
    /** An answer did not have its shape. */
    UNREADABLE,
    /** Rows of an answer could not be read and are not among the results. */
    ROWS_DROPPED,
    /** A call was not made: no time, the venue's mode, or the budget. */
    HELD_BACK,
    /** The credentials were refused. */
    UNAUTHORISED,
    /** The region or address is blocked. */
    BLOCKED,
    /** A budget or a layer in front of the venue said "too many". */
    THROTTLED,
    /** The venue restarts, or takes orders only in part or not at all. */
    PAUSED;

    /** The name under which it is counted, for example {@code VenueRowsDropped}. */
    public String metric() {
        return Stream.of(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Venue", ""));
    }
}
