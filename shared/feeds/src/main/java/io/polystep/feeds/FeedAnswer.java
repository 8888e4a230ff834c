package io.polystep.feeds;

/**
 * What one question to an exchange gave.
 *
 * @param <T> what was asked for
 */
public sealed interface FeedAnswer<T> {
    /**
     * A whole, readable answer.
     *
     * @param value what it says
     * @param <T> what was asked for
     */
    record Read<T>(T value) implements FeedAnswer<T> {}

    /**
     * No reading.
     *
     * @param kind the class of the failure
     * @param reason names the exchange and, for a malformed answer, the field
     * @param <T> what was asked for
     */
    record Failed<T>(FailureKind kind, String reason) implements FeedAnswer<T> {}
}
