package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The venue's mode as it was last seen, as a pure state machine. A mode that has run out admits one more try, and the
 * answer to it decides.
 *
 * <p>Looks wrong, is right: a normal answer to a read proves nothing about orders, so it ends no mode; and a normal
 * answer after a restart does not open the venue but begins its post-only time.
 *
 * @param state what is taken
 * @param until when to try again; {@link Instant#MIN} in state {@link State#OPEN}
 * @param restarts answers in a row that said "restarting"
 */
public record VenueMode(State state, Instant until, int restarts) {
    /** For how long only post-only orders are taken after a restart. */
    public static final Duration POST_ONLY_AFTER_RESTART = Duration.ofMinutes(2);

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    /** What the venue takes. */
    public enum State {
        /** Everything. */
        OPEN,
        /** The engine restarts: nothing until the next try. */
        RESTARTING,
        /** Post-only orders and cancels. */
        POST_ONLY,
        /** Cancels. */
        CANCEL_ONLY,
        /** Nothing. */
        DISABLED
    }

    /** Everything is taken. */
    public static VenueMode open() {
        return new VenueMode(State.OPEN, Instant.MIN, 0);
    }

    /** The mode after this signal. */
    public VenueMode after(VenueSignal signal, Instant now) {
        return switch (signal) {
            case VenueSignal.Restarting _ -> restarting(now);
            case VenueSignal.PostOnly(var time) -> timed(State.POST_ONLY, time, now);
            case VenueSignal.CancelOnly(var time) -> timed(State.CANCEL_ONLY, time, now);
            case VenueSignal.Disabled(var time) -> timed(State.DISABLED, time, now);
            case VenueSignal.Normal(Effect effect) -> normal(effect, now);
            case VenueSignal.None _ -> this;
        };
    }

    /** Waits 1, 2, 4, 8, 16 and then 30 seconds. */
    private VenueMode restarting(Instant now) {
        int seen = state == State.RESTARTING ? Math.addExact(restarts, 1) : 1;
        Duration doubled = Duration.ofSeconds(1L << Math.min(seen - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(RETRY) < 0 ? doubled : RETRY;
        return new VenueMode(State.RESTARTING, now.plus(wait), Math.min(seen, 1_000));
    }

    private static VenueMode timed(State state, Optional<Duration> time, Instant now) {
        return new VenueMode(state, now.plus(time.orElse(RETRY)), 0);
    }

    private VenueMode normal(Effect effect, Instant now) {
        return switch (effect) {
            case READ, OTHER -> this;
            case PLACE -> state == State.RESTARTING ? postOnly(now) : open();
            case PLACE_POST_ONLY, CANCEL -> state == State.RESTARTING ? postOnly(now) : this;
        };
    }

    private static VenueMode postOnly(Instant now) {
        return new VenueMode(State.POST_ONLY, now.plus(POST_ONLY_AFTER_RESTART), 0);
    }

    /** True when a call with this effect may be made at {@code now}. */
    public boolean admits(Effect effect, Instant now) {
        if (effect == Effect.READ || effect == Effect.OTHER || !now.isBefore(until)) {
            return true;
        }
        return switch (state) {
            case OPEN -> true;
            case POST_ONLY -> effect != Effect.PLACE;
            case CANCEL_ONLY -> effect == Effect.CANCEL;
            case RESTARTING, DISABLED -> false;
        };
    }
}
