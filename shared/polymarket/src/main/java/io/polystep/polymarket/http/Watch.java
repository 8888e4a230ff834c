package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stands beside every exchange: says before it whether it may be made, and sees what came of it. Thread-safe. */
public interface Watch {
    /**
     * Asks for leave to make an exchange.
     *
     * @param cost order or cancel tokens that it uses
     * @return why not, or empty when it may be made
     */
    Optional<Wait> admit(Effect effect, int cost, Instant now);

    /** Tells what came of an exchange, with the local times of sending and of the last byte. */
    void answered(Effect effect, Answer answer, Instant sent, Instant received);

    /**
     * Why an exchange may not be made now.
     *
     * @param reason for people
     * @param time how long to wait at least, empty when waiting does not help
     */
    record Wait(String reason, Optional<Duration> time) {}

    /** Admits everything and remembers nothing. */
    static Watch none() {
        return new Watch() {
            @Override
            public Optional<Wait> admit(Effect effect, int cost, Instant now) {
                return Optional.empty();
            }

            @Override
            public void answered(Effect effect, Answer answer, Instant sent, Instant received) {}
        };
    }
}
