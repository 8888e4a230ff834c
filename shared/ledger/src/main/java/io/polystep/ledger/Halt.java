package io.polystep.ledger;

import java.time.Instant;

/**
 * Why new risk was stopped, or allowed again.
 *
 * @param reason for people
 * @param actor who or what did it
 * @param at when
 */
record Halt(String reason, String actor, Instant at) {
    /** One line for a refusal. */
    String line(String scope) {
        return scope + ": " + reason + " (" + actor + ", " + at + ")";
    }
}
