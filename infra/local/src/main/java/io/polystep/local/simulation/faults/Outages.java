package io.polystep.local.simulation.faults;

import io.polystep.local.simulation.world.View;
import io.polystep.local.simulation.world.WireReply;
import io.polystep.local.simulation.world.WireRequest;
import io.polystep.local.venue.TradingMode;
import io.polystep.local.venue.VenueWeather;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What lasts for a while: venue modes, refused keys, skewed clocks, an old version beside the new. */
final class Outages implements VenueWeather, View {
    private static final Duration RESTART = Duration.ofSeconds(90);
    private static final Duration CANCEL_ONLY = Duration.ofSeconds(60);
    private static final String OLD_VERSION = "0.0.9";

    private final TradeFaults trades;
    private Optional<VenueWeather> restart = Optional.empty();
    private Instant cancelOnlyUntil = Instant.MIN;
    private Instant refusedUntil = Instant.MIN;
    private Duration skew = Duration.ZERO;
    private boolean old;
    private int generation;

    Outages(TradeFaults trades) {
        this.trades = trades;
    }

    /** A restart; answers when the venue takes every order again. */
    Instant restart(Instant now) {
        restart = Optional.of(VenueWeather.restart(now, RESTART));
        return now.plus(RESTART).plus(POST_ONLY_AFTER_RESTART);
    }

    Instant cancelOnly(Instant now) {
        cancelOnlyUntil = now.plus(CANCEL_ONLY);
        return cancelOnlyUntil;
    }

    void refuseKey(Instant until) {
        refusedUntil = until;
    }

    void skew(Duration by) {
        skew = by;
    }

    /** Replaces every instance by one of the old version, or of the present one. */
    void oldVersion(boolean beside) {
        old = beside;
        generation++;
    }

    /** The answer that an outage gives in the venue's place. */
    Optional<WireReply> instead(WireRequest request, Instant now) {
        boolean signed = request.headers().containsKey("poly_api_key");
        return signed && now.isBefore(refusedUntil)
                ? Optional.of(WireReply.of(401, "{\"error\":\"Unauthorized/Invalid api key\"}"))
                : Optional.empty();
    }

    @Override
    public Sky at(String method, String path) {
        return new Sky.Clear();
    }

    @Override
    public TradingMode mode(Instant now) {
        if (now.isBefore(cancelOnlyUntil)) {
            return new TradingMode.CancelOnly();
        }
        return restart.map(weather -> weather.mode(now)).orElseGet(TradingMode.Normal::new);
    }

    @Override
    public Pace pace(String trade) {
        return trades.pace(trade);
    }

    @Override
    public InstantSource clock(InstantSource real) {
        return () -> real.instant().plus(skew);
    }

    @Override
    public Map<String, String> environment(String function, Map<String, String> deployed) {
        Map<String, String> seen = new HashMap<>(deployed);
        if (old) {
            seen.put("CODE_VERSION", OLD_VERSION);
        }
        return seen;
    }

    @Override
    public int generation() {
        return generation;
    }
}
