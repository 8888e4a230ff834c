package io.polystep.feeds;

import java.time.Instant;

/** How one exchange wants to be asked and how it answers. Pure; failures are {@link FeedException}. */
sealed interface Dialect permits BinanceDialect, KrakenDialect, CoinbaseDialect {
    /** Which exchange. */
    Source source();

    /** Path and query for the last price. */
    String spotTarget(Asset asset);

    /** Path and query for one-minute candles. */
    String minutesTarget(Asset asset, int count);

    /** Reads the answer to {@link #spotTarget}. */
    SpotReading spot(Asset asset, String text, Instant receivedAt);

    /** Reads the answer to {@link #minutesTarget}; may hold more candles than were asked for. */
    Candles minutes(Asset asset, String text, Instant receivedAt);

    /** Makes a candle, or complains about the row. */
    static Candle candle(Cell row, Instant start, int open, int high, int low, int close, boolean finished) {
        try {
            return new Candle(
                    start,
                    row.at(open).price(),
                    row.at(high).price(),
                    row.at(low).price(),
                    row.at(close).price(),
                    finished);
        } catch (IllegalArgumentException contradictory) {
            throw malformed(contradictory);
        }
    }

    /** A complaint about values that fit one by one but not together. */
    static FeedException malformed(IllegalArgumentException contradictory) {
        return new FeedException(FailureKind.MALFORMED, String.valueOf(contradictory.getMessage()), contradictory);
    }

    /** True when the minute that begins at {@code start} was over at {@code receivedAt}. */
    static boolean over(Instant start, Instant receivedAt) {
        // Counted back from our own time: the start is foreign and may lie at the end of the calendar.
        return !start.isAfter(receivedAt.minus(Candle.LENGTH));
    }
}
