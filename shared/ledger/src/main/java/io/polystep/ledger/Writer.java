package io.polystep.ledger;

/**
 * Who writes: stamped on every item.
 *
 * @param function name of the function or command, for example {@code order-placement}
 * @param codeVersion the deployed version of the code
 */
public record Writer(String function, String codeVersion) {
    /** Refuses blank names. */
    public Writer {
        if (function.isBlank() || codeVersion.isBlank()) {
            throw new IllegalArgumentException(
                    "expected a function name and a code version, found '" + function + "' and '" + codeVersion + "'");
        }
    }

    /** For example {@code order-placement 0.1.0}. */
    @Override
    public String toString() {
        return function + " " + codeVersion;
    }
}
