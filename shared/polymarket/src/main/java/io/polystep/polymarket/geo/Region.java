package io.polystep.polymarket.geo;

import io.polystep.polymarket.http.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What may be done from here, asked again after a minute. A yes is kept that long; everything else is asked for anew
 * each time. Thread-safe.
 */
public final class Region {
    /** How long a yes counts: a function's way out of its network may change while it is warm. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private final Function<Visit, Geoblock> ask;
    private final InstantSource clock;
    private Instant openUntil = Instant.MIN;

    /** @param ask asks the venue */
    public Region(Function<Visit, Geoblock> ask, InstantSource clock) {
        this.ask = ask;
        this.clock = clock;
    }

    /** What may be done now. */
    public synchronized Geoblock now(Visit visit) {
        if (clock.instant().isBefore(openUntil)) {
            return Geoblock.OPEN;
        }
        Geoblock answer = ask.apply(visit);
        openUntil = answer == Geoblock.OPEN ? clock.instant().plus(KEPT) : Instant.MIN;
        return answer;
    }
}
