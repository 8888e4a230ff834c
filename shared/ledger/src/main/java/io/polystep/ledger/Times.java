package io.polystep.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as text of one fixed width, so that text order is time order. */
final class Times {
    private static final DateTimeFormatter FIXED_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String PATTERN = "0000-00-00T00:00:00.";
    private static final int TENS_OF_SECONDS = 17;
    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;

    private Times() {}

    /**
     * What {@link Instant#toString} writes; every item that is read has such times, so the usual form is read digit by
     * digit and everything else by the library.
     *
     * @throws java.time.DateTimeException if it is no instant
     */
    static Instant parse(String text) {
        return isUsual(text) ? usual(text) : Instant.parse(text);
    }

    /** {@code 2026-03-02T00:03:15Z} with or without a point and digits before the Z. */
    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        boolean fits = (last == SECONDS_END || (last > SECONDS_END + 1 && last <= SECONDS_END + 1 + NANO_DIGITS))
                && text.charAt(last) == 'Z'
                && text.charAt(TENS_OF_SECONDS) < '6'; // a leap second is the library's business
        for (int at = 0; fits && at < last; at++) {
            char mark = at < PATTERN.length() ? PATTERN.charAt(at) : '0';
            char found = text.charAt(at);
            fits = mark == '0' ? found >= '0' && found <= '9' : found == mark;
        }
        return fits;
    }

    private static Instant usual(String text) {
        int last = text.length() - 1;
        int nanos = last == SECONDS_END ? 0 : number(text, SECONDS_END + 1, last);
        for (int digits = last - SECONDS_END - 1; digits >= 0 && digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        // The library checks the ranges.
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static String sortable(Instant time) {
        return FIXED_WIDTH.format(time);
    }
}
