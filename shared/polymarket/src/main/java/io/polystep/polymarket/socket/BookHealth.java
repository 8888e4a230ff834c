package io.polystep.polymarket.socket;

import java.time.Instant;

/** Whether a local book may be used. */
public sealed interface BookHealth {
    /**
     * It follows the venue's.
     *
     * @param venueTime the venue's time of the last message
     * @param receivedAt our time of the last message
     */
    record Live(Instant venueTime, Instant receivedAt) implements BookHealth {}

    /**
     * It may differ from the venue's until a fresh snapshot comes.
     *
     * @param reason why
     */
    record Awaiting(String reason) implements BookHealth {}
}
