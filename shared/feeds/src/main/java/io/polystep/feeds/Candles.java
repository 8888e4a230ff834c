package io.polystep.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One-minute candles of one exchange, oldest first.
 *
 * @param source the exchange
 * @param asset what was priced
 * @param candles in rising order of time; a minute without a trade may be missing
 * @param receivedAt when the whole answer had arrived, by our clock
 */
public record Candles(Source source, Asset asset, List<Candle> candles, Instant receivedAt) {
    /** Copies the list; refuses one that is not in rising order or repeats a minute. */
    public Candles {
        candles = List.copyOf(candles);
        for (int i = 1; i < candles.size(); i++) {
            Instant before = candles.get(i - 1).start();
            if (!candles.get(i).start().isAfter(before)) {
                throw new IllegalArgumentException("expected candles in rising order of time, found "
                        + candles.get(i).start() + " after " + before);
            }
        }
    }

    /** Those whose minute is over. */
    public List<Candle> finished() {
        return candles.stream().filter(Candle::finished).toList();
    }

    /** Minutes between the first and the last candle for which there is none. */
    public long missingMinutes() {
        if (candles.isEmpty()) {
            return 0;
        }
        Duration span =
                Duration.between(candles.getFirst().start(), candles.getLast().end());
        return span.dividedBy(Candle.LENGTH) - candles.size();
    }

    /** The newest {@code count} of them, or all when there are fewer. */
    Candles newest(int count) {
        int from = Math.max(0, candles.size() - count);
        return new Candles(source, asset, candles.subList(from, candles.size()), receivedAt);
    }
}
