package io.polystep.domain.port;

import java.time.Duration;
import java.util.Optional;

/** What came of asking the venue to cancel an order. What the order is now is asked by its hash in every case. */
public sealed interface Cancellation {
    /** The venue says that the order is cancelled. */
    record Done() implements Cancellation {}

    /**
     * The venue says that it did not cancel it, for example because it was filled or cancelled before.
     *
     * @param text the venue's words, without secrets
     */
    record Refused(String text) implements Cancellation {}

    /**
     * Nothing was sent or nothing changed, and asking again may pass.
     *
     * @param cause what was seen
     * @param after how long to wait at least, when that is known
     */
    record Retryable(String cause, Optional<Duration> after) implements Cancellation {}

    /**
     * It may be cancelled or not.
     *
     * @param cause what was seen
     */
    record Unknown(String cause) implements Cancellation {}
}
