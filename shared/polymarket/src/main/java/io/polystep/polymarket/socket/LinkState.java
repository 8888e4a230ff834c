package io.polystep.polymarket.socket;

import java.time.Instant;

/** Where the life of a connection stands. */
public sealed interface LinkState {
    /** Not started, or stopped for good. */
    record Stopped() implements LinkState {}

    /**
     * An attempt is under way.
     *
     * @param failures failures in a row before it
     * @param since when it began
     */
    record Connecting(int failures, Instant since) implements LinkState {}

    /**
     * Connected and subscribed.
     *
     * @param failures failures in a row before it
     * @param since when it was connected
     * @param receivedAt when the last frame came, or the connection
     * @param pingedAt when the last ping left, or the connection came
     */
    record Open(int failures, Instant since, Instant receivedAt, Instant pingedAt) implements LinkState {}

    /**
     * Lost; the next attempt is due later.
     *
     * @param failures failures in a row, 1 or more
     * @param until when the next attempt is due
     * @param reason what ended the last one
     */
    record Waiting(int failures, Instant until, String reason) implements LinkState {}
}
