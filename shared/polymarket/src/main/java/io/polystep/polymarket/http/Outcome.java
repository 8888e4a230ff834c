package io.polystep.polymarket.http;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What came of one call. Nothing is thrown for what the network or the other side does; every caller says what it does
 * in each case.
 *
 * @param <T> what a good answer gives
 */
public sealed interface Outcome<T> {
    /**
     * A good answer, read whole.
     *
     * @param value what it says
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * A definite no: nothing changed and the same call would get the same answer.
     *
     * @param reason the kind
     * @param text the words of the other side, without secrets
     */
    record Refused<T>(Denial reason, String text) implements Outcome<T> {}

    /**
     * Nothing changed, and the same call may pass later: it was not sent, it was throttled, or it was a read.
     *
     * @param cause what was seen
     * @param after how long to wait at least, when that is known
     */
    record Retryable<T>(String cause, Optional<Duration> after) implements Outcome<T> {}

    /**
     * A call that changes something may have arrived or not. Find out before doing anything else.
     *
     * @param cause what was seen
     */
    record Unknown<T>(String cause) implements Outcome<T> {}

    /**
     * A read was answered with something that does not have its shape.
     *
     * @param reason names the field, what was expected and what was found
     */
    record Unreadable<T>(String reason) implements Outcome<T> {}

    /** The value of a good answer, or empty. */
    default Optional<T> done() {
        return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /**
     * The value of a good answer to a read, for callers that can do nothing else without it.
     *
     * @throws RetryableException if asking again may pass
     * @throws PermanentException if a person must look; the message says where
     */
    default T orFault() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Retryable<T>(String cause, Optional<Duration> _) -> throw new RetryableException(cause);
            case Unknown<T>(String cause) -> throw new RetryableException("the outcome is not known: " + cause);
            case Refused<T>(Denial reason, String text) -> throw new PermanentException(text + reason.mend());
            case Unreadable<T>(String reason) ->
                throw new PermanentException(reason + "; the venue's interface may have changed");
        };
    }

    /** The same outcome with the value of a good answer changed. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(Denial reason, String text) -> new Refused<>(reason, text);
            case Retryable<T>(String cause, Optional<Duration> after) -> new Retryable<>(cause, after);
            case Unknown<T>(String cause) -> new Unknown<>(cause);
            case Unreadable<T>(String reason) -> new Unreadable<>(reason);
        };
    }

    /** The same outcome with its words changed, for taking secrets out of them. */
    default Outcome<T> words(UnaryOperator<String> change) {
        return switch (this) {
            case Done<T> done -> done;
            case Refused<T>(Denial reason, String text) -> new Refused<>(reason, change.apply(text));
            case Retryable<T>(String cause, Optional<Duration> after) -> new Retryable<>(change.apply(cause), after);
            case Unknown<T>(String cause) -> new Unknown<>(change.apply(cause));
            case Unreadable<T>(String reason) -> new Unreadable<>(change.apply(reason));
        };
    }

    /** True for a definite no of this kind. */
    default boolean refusedFor(Denial denial) {
        return this instanceof Refused<T>(Denial reason, String _) && reason == denial;
    }
}
