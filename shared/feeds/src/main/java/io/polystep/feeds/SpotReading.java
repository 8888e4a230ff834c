package io.polystep.feeds;

import java.time.Instant;
import java.util.Optional;

/**
 * The last traded price that one exchange showed.
 *
 * @param source the exchange
 * @param asset what was priced
 * @param price the price of the last trade
 * @param exchangeTime when that trade happened by the exchange's clock; Binance and Kraken do not say
 * @param receivedAt when the whole answer had arrived, by our clock
 */
public record SpotReading(
        Source source, Asset asset, SpotPrice price, Optional<Instant> exchangeTime, Instant receivedAt) {
    /** The older of the two times: the one by which the reading ages. */
    public Instant asOf() {
        return exchangeTime.filter(time -> time.isBefore(receivedAt)).orElse(receivedAt);
    }
}
