package io.polystep.local.fuzz;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.feeds.FeedException;
import io.polystep.local.session.SessionException;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.MalformedException;
import java.util.function.Supplier;

/** Turns what decoders answer into verdicts. Exceptions that belong to no decoder's contract go through. */
final class Readings {
    private Readings() {}

    /** The value, or a refusal for one of the exceptions that the decoders declare. */
    static Verdict of(Supplier<Object> read) {
        try {
            return new Verdict.Read(read.get());
        } catch (MalformedException
                | FeedException
                | PermanentException
                | RetryableException
                | SessionException typed) {
            return new Verdict.Refused(String.valueOf(typed.getMessage()));
        }
    }

    /** The outcome of a call. */
    static <T> Verdict outcome(Supplier<Outcome<T>> call) {
        return switch (call.get()) {
            case Outcome.Done<T>(T value) -> new Verdict.Read(value);
            case Outcome.Refused<T>(var denial, String text) -> new Verdict.Refused(text);
            case Outcome.Retryable<T>(String cause, var after) -> new Verdict.Refused(cause);
            case Outcome.Unknown<T>(String cause) -> new Verdict.Refused(cause);
            case Outcome.Unreadable<T>(String reason) -> new Verdict.Refused(reason);
        };
    }
}
