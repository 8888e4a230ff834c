package io.polystep.local.venue;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A weather in which every request arrives.
 *
 * @param modes what traders may do, by time
 * @param tier the signers' budget
 */
record Condition(Function<Instant, TradingMode> modes, Optional<RateTier> tier) implements VenueWeather {
    @Override
    public Sky at(String method, String path) {
        return new Sky.Clear();
    }

    @Override
    public TradingMode mode(Instant now) {
        return modes.apply(now);
    }
}
