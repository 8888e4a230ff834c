package io.polystep.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function: by what it is found in the logs, and how long it may still take.
 *
 * @param requestId unique; the requests that the invocation sends out are named after it
 * @param remaining what is left until the function is stopped, asked anew each time
 */
public record Invocation(String requestId, Supplier<Duration> remaining) {
    /** Kept back from the time for calls outside, so that what came of them can still be stored and answered. */
    public static final Duration RESERVE = Duration.ofSeconds(3);

    private static final Duration BY_HAND = Duration.ofSeconds(30);

    /** The invocation of a Lambda context; a caller that has none gets a fixed time for each question. */
    static Invocation of(@Nullable Context context) {
        return context == null
                ? new Invocation("by-hand", () -> BY_HAND)
                : new Invocation(
                        context.getAwsRequestId(), () -> Duration.ofMillis(context.getRemainingTimeInMillis()));
    }

    /** What is left for calls outside; zero or negative when it is over. */
    public Duration left() {
        return remaining.get().minus(RESERVE);
    }
}
