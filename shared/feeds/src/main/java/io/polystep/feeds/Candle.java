package io.polystep.feeds;

import java.time.Duration;
import java.time.Instant;

/**
 * The prices of one minute.
 *
 * @param start its first instant, on a whole minute
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price; moves while the candle is not finished
 * @param finished whether the minute was over when the candle was received
 */
public record Candle(Instant start, SpotPrice open, SpotPrice high, SpotPrice low, SpotPrice close, boolean finished) {
    /** One minute. */
    public static final Duration LENGTH = Duration.ofMinutes(1);

    /** Refuses a start within a minute, and prices outside low to high. */
    public Candle {
        if (start.getEpochSecond() % LENGTH.toSeconds() != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("expected a candle that starts on a whole minute, found " + start);
        }
        requireWithin("open", open, low, high, start);
        requireWithin("close", close, low, high, start);
    }

    private static void requireWithin(String name, SpotPrice price, SpotPrice low, SpotPrice high, Instant start) {
        if (price.compareTo(low) < 0 || price.compareTo(high) > 0) {
            throw new IllegalArgumentException("expected " + name + " from low " + low + " to high " + high
                    + " in the candle of " + start + ", found " + price);
        }
    }

    /** The first instant after it. */
    public Instant end() {
        return start.plus(LENGTH);
    }
}
