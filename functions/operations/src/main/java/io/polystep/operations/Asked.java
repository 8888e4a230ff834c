package io.polystep.operations;

import io.polystep.domain.error.RetryableException;
import io.polystep.polymarket.http.Outcome;

/** What the venue answered to an operator, or why there is no answer. */
final class Asked {
    private Asked() {}

    /**
     * The answer.
     *
     * @param what for messages, for example {@code to cancel}
     * @throws IllegalStateException if the venue refused
     * @throws RetryableException if the answer is missing; asking twice is harmless, so it is asked for again
     */
    static <T> T answer(String what, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T answer) -> answer;
            case Outcome.Refused<T>(var why, String text) ->
                throw new IllegalStateException("expected the venue " + what + ", found refusal " + why + ": " + text);
            case Outcome.Retryable<T>(String cause, var _) -> throw again(what, cause);
            case Outcome.Unknown<T>(String cause) -> throw again(what, cause);
            case Outcome.Unreadable<T>(String cause) -> throw again(what, cause);
        };
    }

    private static RetryableException again(String what, String cause) {
        return new RetryableException("expected the venue " + what + ", found " + cause + "; ask again");
    }
}
