package io.polystep.polymarket.http;

import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What an answer says about the mode of the venue. */
public sealed interface VenueSignal {
    /** The matching engine restarts. */
    record Restarting() implements VenueSignal {}

    /**
     * Only post-only orders and cancels are taken.
     *
     * @param time for how long, when that is said
     */
    record PostOnly(Optional<Duration> time) implements VenueSignal {}

    /**
     * Only cancels are taken.
     *
     * @param time for how long, when that is said
     */
    record CancelOnly(Optional<Duration> time) implements VenueSignal {}

    /**
     * Nothing is taken.
     *
     * @param time for how long, when that is said
     */
    record Disabled(Optional<Duration> time) implements VenueSignal {}

    /**
     * The engine answered a call normally.
     *
     * @param effect of the call
     */
    record Normal(Effect effect) implements VenueSignal {}

    /** Nothing can be told from the answer. */
    record None() implements VenueSignal {}

    /** What this answer says. */
    static VenueSignal of(Effect effect, Answer answer) {
        return switch (answer) {
            case Answer.Lost _ -> new None();
            case Answer.Received received -> of(effect, received);
        };
    }

    private static VenueSignal of(Effect effect, Answer.Received received) {
        return switch (received.status()) {
            case 425 -> new Restarting();
            case 503 -> unavailable(received);
            default -> received.status() >= 200 && received.status() < 300 ? new Normal(effect) : new None();
        };
    }

    private static VenueSignal unavailable(Answer.Received received) {
        String text = received.body().toLowerCase(Locale.ROOT);
        Optional<Duration> time = time(received);
        if (text.contains("post_only_mode") || text.contains("post-only mode")) {
            return new PostOnly(time);
        }
        if (text.contains("cancel-only")) {
            return new CancelOnly(time);
        }
        return text.contains("trading is currently disabled") ? new Disabled(time) : new None();
    }

    private static Optional<Duration> time(Answer.Received received) {
        return inBody(received.body()).or(() -> Meaning.wait(received));
    }

    private static Optional<Duration> inBody(String body) {
        try {
            return new Fields("an error", Json.parse(body))
                    .optionalText("retry_after_seconds")
                    .filter(text -> text.matches("[0-9]{1,4}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        } catch (MalformedException noObject) {
            return Optional.empty();
        }
    }

    /** True when the venue said that it does not take orders as usual. */
    default boolean pauses() {
        return this instanceof PostOnly || this instanceof CancelOnly || this instanceof Disabled;
    }
}
