package io.polystep.state;

import io.polystep.domain.state.StateRecord;

/**
 * The record that was made. Amounts are dollars as text.
 *
 * @param peak derived from the books
 * @param trades settled markets
 * @param wins those that paid more than they cost
 * @param unreconciled why nothing may be traded yet, or empty text
 */
public record BootstrapReport(String peak, int trades, int wins, String unreconciled) {
    static BootstrapReport of(StateRecord made) {
        return new BootstrapReport(
                made.peak().toString(),
                made.results().trades(),
                made.results().wins(),
                made.unreconciled().orElse(""));
    }
}
