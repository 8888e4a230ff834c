package io.polystep.polymarket.data;

import io.polystep.domain.Whole;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the service is behind the chain.
 *
 * @param computed when it looked
 * @param lag of the slowest of its answers
 * @param block the newest block that every source has
 */
public record ServiceStatus(Instant computed, Duration lag, long block) {
    static ServiceStatus read(Fields data) {
        return new ServiceStatus(
                data.value("computed_at", "a time", VenueTime::of),
                data.object("serving").value("lag_seconds", "whole seconds, zero or more", ServiceStatus::seconds),
                data.object("ingestion").value("min_synced_block", "a block number", Whole::of));
    }

    private static Duration seconds(String text) {
        long seconds = Whole.of(text);
        if (seconds < 0) {
            throw new IllegalArgumentException("expected seconds from 0, found " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
