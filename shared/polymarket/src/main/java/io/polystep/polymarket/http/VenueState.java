package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * All that admission depends on, as one value.
 *
 * @param mode the venue's mode
 * @param orders budget of orders
 * @param cancels budget of cancels
 * @param offset of the clocks, once measured
 */
public record VenueState(VenueMode mode, TokenBucket orders, TokenBucket cancels, Optional<ClockOffset> offset) {
    private static final String REMAINING = "Poly-RateLimit-Remaining";

    /** Whether a call may be made. */
    public sealed interface Admission {
        /**
         * It may.
         *
         * @param next the state with its cost taken
         */
        record Granted(VenueState next) implements Admission {}

        /**
         * It may not.
         *
         * @param why and for how long
         */
        record Denied(Watch.Wait why) implements Admission {}
    }

    /** Decides about a call. */
    public Admission admit(Effect effect, int cost, Instant now) {
        if (!mode.admits(effect, now)) {
            Duration time = Duration.between(now, mode.until());
            return new Admission.Denied(new Watch.Wait(
                    "the venue is in mode " + mode.state() + " until " + mode.until(), Optional.of(time)));
        }
        return switch (effect) {
            case READ, OTHER -> new Admission.Granted(this);
            case PLACE, PLACE_POST_ONLY -> paid(orders.take(cost, now), effect);
            case CANCEL -> paid(cancels.take(cost, now), effect);
        };
    }

    private Admission paid(TokenBucket.Taking taking, Effect effect) {
        return switch (taking) {
            case TokenBucket.Taking.Taken(TokenBucket rest) -> new Admission.Granted(with(effect, rest));
            case TokenBucket.Taking.NotYet(Duration wait) ->
                new Admission.Denied(new Watch.Wait("the budget is used up", Optional.of(wait)));
            case TokenBucket.Taking.Never(int burst) ->
                new Admission.Denied(
                        new Watch.Wait("expected at most " + burst + " at once; split the batch", Optional.empty()));
        };
    }

    private VenueState with(Effect effect, TokenBucket bucket) {
        return effect == Effect.CANCEL
                ? new VenueState(mode, orders, bucket, offset)
                : new VenueState(mode, bucket, cancels, offset);
    }

    /** The state after an exchange. */
    public VenueState after(Effect effect, Answer answer, Instant sent, Instant received) {
        Optional<ClockOffset> measured = ClockOffset.measured(answer, sent, received)
                .map(newer -> offset.map(older -> older.and(newer)).orElse(newer));
        VenueMode next = mode.after(VenueSignal.of(effect, answer), received);
        VenueState state = new VenueState(next, orders, cancels, measured.or(() -> offset));
        return switch (effect) {
            case READ, OTHER -> state;
            case PLACE, PLACE_POST_ONLY -> state.with(effect, orders.observed(remaining(answer), received));
            case CANCEL -> state.with(effect, cancels.observed(remaining(answer), received));
        };
    }

    private static Optional<Integer> remaining(Answer answer) {
        return answer instanceof Answer.Received received
                ? received.headers()
                        .firstValue(REMAINING)
                        .filter(text -> text.matches("-?[0-9]{1,7}"))
                        .map(Integer::valueOf)
                : Optional.empty();
    }
}
