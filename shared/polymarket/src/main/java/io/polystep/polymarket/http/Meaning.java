package io.polystep.polymarket.http;

import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What an answer proves about a call. Pure. */
public final class Meaning {
    /** Present when the signer's own budget, and not some layer in front of the venue, said no. */
    private static final String SIGNER_LIMIT = "Poly-RateLimit-";

    /** A wait that is longer than this is not believed. */
    private static final long MOST_WAIT_SECONDS = 3_600;

    private Meaning() {}

    /**
     * The outcome of a call.
     *
     * @param read makes a value of a good answer's text
     */
    public static <T> Outcome<T> of(Call call, Effect effect, Answer answer, Function<String, T> read) {
        return switch (answer) {
            case Answer.Lost lost -> unproven(effect, lost.cause(), Optional.empty());
            case Answer.Received received ->
                received.status() >= 200 && received.status() < 300
                        ? good(call, effect, received, read)
                        : bad(call, effect, received);
        };
    }

    private static <T> Outcome<T> good(Call call, Effect effect, Answer.Received received, Function<String, T> read) {
        try {
            return new Outcome.Done<>(read.apply(received.body()));
        } catch (MalformedException | IllegalArgumentException | ArithmeticException unfit) {
            String reason = String.valueOf(unfit.getMessage());
            return effect == Effect.READ
                    ? new Outcome.Unreadable<>(reason)
                    : new Outcome.Unknown<>("unreadable answer to " + call + ": " + reason);
        }
    }

    private static <T> Outcome<T> bad(Call call, Effect effect, Answer.Received received) {
        String text = "status " + received.status() + " for " + call + ": " + Json.shown(received.body());
        return switch (received.status()) {
            case 400, 405, 413, 422 -> new Outcome.Refused<>(Denial.INVALID, text);
            case 401 -> new Outcome.Refused<>(Denial.UNAUTHORISED, text);
            case 403, 451 -> new Outcome.Refused<>(Denial.REGION, text);
            case 404 -> new Outcome.Refused<>(Denial.NOT_FOUND, text);
            case 408, 425 -> unproven(effect, text, wait(received));
            case 429 -> throttled(effect, received, text);
            case 503 -> unavailable(effect, received, text);
            default ->
                received.status() >= 500
                        ? unproven(effect, text, wait(received))
                        : new Outcome.Refused<>(Denial.OTHER, text);
        };
    }

    private static <T> Outcome<T> throttled(Effect effect, Answer.Received received, String text) {
        return received.hasHeaderStarting(SIGNER_LIMIT)
                ? new Outcome.Retryable<>(text, wait(received))
                : unproven(effect, text, wait(received));
    }

    private static <T> Outcome<T> unavailable(Effect effect, Answer.Received received, String text) {
        return effect != Effect.READ && VenueSignal.of(effect, received).pauses()
                ? new Outcome.Refused<>(Denial.PAUSED, text)
                : unproven(effect, text, wait(received));
    }

    /** A read may be repeated; anything else may have happened. */
    private static <T> Outcome<T> unproven(Effect effect, String cause, Optional<Duration> after) {
        return effect == Effect.READ ? new Outcome.Retryable<>(cause, after) : new Outcome.Unknown<>(cause);
    }

    /** The wait that the answer asks for in whole seconds, bounded. */
    static Optional<Duration> wait(Answer.Received received) {
        return received.headers()
                .firstValue("Retry-After")
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, MOST_WAIT_SECONDS)));
    }
}
