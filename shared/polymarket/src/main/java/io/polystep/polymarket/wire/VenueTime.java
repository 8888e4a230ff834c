package io.polystep.polymarket.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times as the venue writes them: Unix seconds or milliseconds, ISO, and {@code 2026-02-07 20:00:00+00}. */
public final class VenueTime {
    /** Digits beyond this are milliseconds: as seconds they would lie past the year 5000. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private static final DateTimeFormatter SPACED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][X]")
            .toFormatter(Locale.ROOT);

    private VenueTime() {}

    /**
     * Reads any of these forms.
     *
     * @throws DateTimeException if it is none of them
     */
    public static Instant of(String text) {
        if (text.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            return number < MOST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        return text.indexOf(' ') > 0
                ? OffsetDateTime.parse(text, SPACED).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
