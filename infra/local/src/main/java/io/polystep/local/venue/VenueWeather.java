package io.polystep.local.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What goes wrong between a client and the venue: asked once for each request, before anything else. */
@FunctionalInterface
public interface VenueWeather {
    /** Nothing goes wrong. */
    VenueWeather CLEAR = (method, path) -> new Sky.Clear();

    /** How long only post-only orders are taken after a restart. */
    Duration POST_ONLY_AFTER_RESTART = Duration.ofMinutes(2);

    /** What happens to one request. Called from any thread. */
    Sky at(String method, String path);

    /** What traders may do at {@code now}; everything unless a weather says otherwise. */
    default TradingMode mode(Instant now) {
        return new TradingMode.Normal();
    }

    /** The signers' budget of orders and cancels; empty, as by default, for no limit and no headers. */
    default Optional<RateTier> tier() {
        return Optional.empty();
    }

    /** How a trade makes its way; must stay the same for a trade once it is matched. */
    default Pace pace(String trade) {
        return Pace.USUAL;
    }

    /**
     * How long a trade takes.
     *
     * @param mined from the match to the settling transaction
     * @param confirmed from the match to finality, not before {@code mined}
     */
    record Pace(Duration mined, Duration confirmed) {
        /** What is seen on most days. */
        public static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    /** Traders are held to one mode. */
    static VenueWeather of(TradingMode mode) {
        return new Condition(now -> mode, Optional.empty());
    }

    /** Every signer is held to the token buckets of {@code tier}. */
    static VenueWeather limited(RateTier tier) {
        return new Condition(now -> new TradingMode.Normal(), Optional.of(tier));
    }

    /** A restart from {@code start} for {@code outage}, then two minutes post-only, then as usual. */
    static VenueWeather restart(Instant start, Duration outage) {
        Instant back = start.plus(outage);
        Instant normal = back.plus(POST_ONLY_AFTER_RESTART);
        return new Condition(
                now -> {
                    if (now.isBefore(start) || !now.isBefore(normal)) {
                        return new TradingMode.Normal();
                    }
                    return now.isBefore(back)
                            ? new TradingMode.Restarting()
                            : new TradingMode.PostOnly(
                                    Duration.between(now, normal).toSeconds());
                },
                Optional.empty());
    }

    /** What can happen to a request. */
    sealed interface Sky {
        /** It is answered. */
        record Clear() implements Sky {}

        /**
         * It is turned away unread, for example 425, 429, 500 or 503.
         *
         * @param status HTTP status
         * @param text the venue's words
         */
        record Refuse(int status, String text) implements Sky {}

        /** It is carried out, and the connection breaks before the answer. */
        record LoseAnswer() implements Sky {}

        /** The connection breaks before it is read. */
        record LoseRequest() implements Sky {}
    }
}
