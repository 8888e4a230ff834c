package io.polystep.domain.port;

import java.time.Instant;
import java.util.List;

/**
 * Latched stops of new risk. Only a person clears one. Cancelling, redeeming and reporting go on.
 */
public interface Halts {
    /** The scope that stops everything. */
    String GLOBAL = "global";

    /**
     * Sets a halt; a halt that is already set stays as it is.
     *
     * @param scope {@link #GLOBAL}, {@code strategy:<name>} or {@code market:<condition>}
     * @param reason for people
     * @param actor who or what set it
     */
    void set(String scope, String reason, String actor, Instant now);

    /**
     * Clears a halt and leaves a record of who did it and why. Clearing what is not set does nothing.
     *
     * @param reason not blank
     */
    void clear(String scope, String reason, String actor, Instant now);

    /** Whether this scope is halted. Strongly consistent. */
    boolean inForce(String scope);

    /** Every halt in force, for reports; what decides asks for its own scopes. */
    List<Halt> inForce();

    /**
     * A halt in force.
     *
     * @param scope what it stops
     * @param reason for people
     * @param actor who or what set it
     * @param at when
     */
    record Halt(String scope, String reason, String actor, Instant at) {
        /** One line for people. */
        public String line() {
            return scope + ": " + reason + " (" + actor + ", " + at + ")";
        }
    }
}
