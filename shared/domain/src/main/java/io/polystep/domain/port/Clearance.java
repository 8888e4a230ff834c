package io.polystep.domain.port;

import java.time.Duration;
import java.util.Optional;

/** Whether an order may leave for the venue now. Nothing has been sent when this is answered. */
public sealed interface Clearance {
    /** It may. */
    record Granted() implements Clearance {}

    /**
     * Not now: the venue's mode, a budget, the clocks, an unanswered question about the region, or too little time.
     * Waiting can help.
     *
     * @param reason for people
     * @param after how long to wait at least, when that is known
     */
    record Held(String reason, Optional<Duration> after) implements Clearance {}

    /**
     * Not from here: the region or the account is not allowed to make this order. Waiting does not help.
     *
     * @param reason for people
     */
    record Forbidden(String reason) implements Clearance {}
}
