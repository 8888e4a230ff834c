package io.polystep.local.simulation.oracle;

import java.time.Instant;

/**
 * A rule that did not hold.
 *
 * @param rule which
 * @param at when it was seen
 * @param detail what was expected and what was found
 */
public record Violation(String rule, Instant at, String detail) {
    @Override
    public String toString() {
        return at + " " + rule + ": " + detail;
    }
}
