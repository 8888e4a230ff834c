package io.polystep.state;

import io.polystep.domain.error.PermanentException;

/**
 * A person's order to make the state record.
 *
 * @param reason why, for the log; not blank
 */
public record BootstrapRequest(String reason) {
    void requireReason() {
        if (reason.isBlank()) {
            throw new PermanentException("expected a reason for making the state record, found none; say why");
        }
    }
}
