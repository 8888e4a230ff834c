package io.polystep.feeds;

/** One exchange that can be asked for prices. */
public interface SpotSource {
    /** Which exchange it is. */
    Source source();

    /** The last traded price. */
    FeedAnswer<SpotReading> spot(Asset asset);

    /**
     * The newest one-minute candles, the last of which is usually not finished.
     *
     * @param count from 1 to 300, the least that every exchange gives
     * @throws IllegalArgumentException for another count
     */
    FeedAnswer<Candles> minutes(Asset asset, int count);
}
