package io.polystep.polymarket.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * By how much the venue's clock is ahead of ours, as bounds. A response's date has whole seconds and was written between
 * sending and receiving, so each response gives an interval; intervals narrow one another.
 *
 * @param leastMillis the offset is at least this
 * @param mostMillis the offset is at most this
 */
public record ClockOffset(long leastMillis, long mostMillis) {
    private static final long SECOND = 1_000;

    /** An offset above a day is a fault of the answer, not of a clock. */
    private static final long MOST_BELIEVED = Duration.ofDays(1).toMillis();

    /** Refuses bounds in the wrong order. */
    public ClockOffset {
        if (leastMillis > mostMillis) {
            throw new IllegalArgumentException(
                    "expected the least offset not above the most, found " + leastMillis + " and " + mostMillis);
        }
    }

    /**
     * The bounds that one response gives; empty when it has no date, an unreadable one, or one that is off by more than
     * a day.
     */
    public static Optional<ClockOffset> measured(Answer answer, Instant sent, Instant received) {
        return answer instanceof Answer.Received whole && !received.isBefore(sent)
                ? whole.headers()
                        .firstValue("Date")
                        .flatMap(ClockOffset::date)
                        .map(date -> of(date, sent, received))
                        .filter(ClockOffset::believable)
                : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static ClockOffset of(Instant date, Instant sent, Instant received) {
        long least = Duration.between(received, date).toMillis();
        return new ClockOffset(least, Duration.between(sent, date).toMillis() + SECOND);
    }

    private boolean believable() {
        return Math.abs(leastMillis) < MOST_BELIEVED && Math.abs(mostMillis) < MOST_BELIEVED;
    }

    /** Both together; when they contradict each other a clock was set, and the newer one counts. */
    public ClockOffset and(ClockOffset newer) {
        long least = Math.max(leastMillis, newer.leastMillis);
        long most = Math.min(mostMillis, newer.mostMillis);
        return least <= most ? new ClockOffset(least, most) : newer;
    }

    /** The bounds for people, such as {@code 1500 to 2500 ms ahead of ours}. */
    public String words() {
        return leastMillis + " to " + mostMillis + " ms ahead of ours";
    }

    /** True when the offset is certainly more than {@code bound} to either side: signing would be refused. */
    public boolean isBeyond(Duration bound) {
        return leastMillis > bound.toMillis() || mostMillis < -bound.toMillis();
    }
}
