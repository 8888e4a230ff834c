package io.polystep.local.venue;

import java.time.Instant;

/** Holds orders and cancels to the venue's trading mode. */
final class TradingGate {
    private static final String DISABLED = "Trading is currently disabled. Check polymarket.com for updates";
    private static final String CANCEL_ONLY =
            "Trading is currently cancel-only. New orders are not accepted, but cancels are allowed.";
    private static final String POST_ONLY = "post-only mode: only post-only orders and cancels are allowed";

    private volatile VenueWeather weather = VenueWeather.CLEAR;

    void set(VenueWeather newWeather) {
        weather = newWeather;
    }

    VenueWeather weather() {
        return weather;
    }

    /** Refuses an order that the mode does not allow. */
    void checkOrder(boolean postOnly, Instant now) {
        checkAny(now);
        switch (weather.mode(now)) {
            case TradingMode.CancelOnly cancelOnly -> throw new VenueRefusal(503, CANCEL_ONLY);
            case TradingMode.PostOnly(long seconds)
            when !postOnly ->
                throw new VenueRefusal(503, POST_ONLY).code("post_only_mode").retryAfter(seconds);
            default -> {
                // allowed
            }
        }
    }

    /** Refuses a call that the mode does not allow to orders and cancels alike. */
    void checkAny(Instant now) {
        switch (weather.mode(now)) {
            case TradingMode.Restarting restarting -> throw new VenueRefusal(425, "matching engine restarting");
            case TradingMode.Disabled disabled -> throw new VenueRefusal(503, DISABLED);
            default -> {
                // allowed
            }
        }
    }
}
