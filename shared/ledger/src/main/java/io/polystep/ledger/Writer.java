package io.polystep.ledger;

import io.polystep.domain.CodeVersion;

/**
 * Who writes: stamped on every item.
 *
 * @param function name of the function or command, for example {@code order-placement}
 * @param codeVersion the deployed version of the code, {@code major.minor.patch}
 */
public record Writer(String function, String codeVersion) {
    /** Refuses a blank name and a version that cannot be compared. */
    public Writer {
        if (function.isBlank()) {
            throw new IllegalArgumentException(
                    "expected a function name beside " + codeVersion + ", found a blank text");
        }
        CodeVersion.of(codeVersion);
    }

    /** The version as a value. */
    CodeVersion version() {
        return CodeVersion.of(codeVersion);
    }

    /** For example {@code order-placement 0.1.0}. */
    @Override
    public String toString() {
        return function + " " + codeVersion;
    }
}
