package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps mode, budget and clock offset of one account at one venue, and admits calls by them. Thread-safe. */
public final class VenueWatch implements Watch {
    private VenueState state;

    /** Begins with an open venue. */
    public VenueWatch(TokenBucket orders, TokenBucket cancels) {
        state = new VenueState(VenueMode.open(), orders, cancels, Optional.empty());
    }

    /** The venue's standard budgets: 40 orders a second up to 60 at once, 80 cancels a second up to 120. */
    public static VenueWatch standard(Instant now) {
        return new VenueWatch(TokenBucket.full(60, 40, now), TokenBucket.full(120, 80, now));
    }

    @Override
    public synchronized Optional<Wait> admit(Effect effect, int cost, Instant now) {
        return switch (state.admit(effect, cost, now)) {
            case VenueState.Admission.Denied(Wait why) -> Optional.of(why);
            case VenueState.Admission.Granted(VenueState next) -> {
                state = next;
                yield Optional.empty();
            }
        };
    }

    /** Why a call would be held back now, without taking anything for it. */
    public synchronized Optional<Wait> wouldHold(Effect effect, int cost, Instant now) {
        return state.admit(effect, cost, now) instanceof VenueState.Admission.Denied(Wait why)
                ? Optional.of(why)
                : Optional.empty();
    }

    @Override
    public synchronized void answered(Effect effect, Answer answer, Instant sent, Instant received) {
        state = state.after(effect, answer, sent, received);
    }

    /** What is known now. */
    public synchronized VenueState state() {
        return state;
    }

    /** True when the clocks certainly differ by more than {@code bound}. */
    public boolean clockIsBeyond(Duration bound) {
        return state().offset().filter(offset -> offset.isBeyond(bound)).isPresent();
    }
}
