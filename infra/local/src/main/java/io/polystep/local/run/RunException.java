package io.polystep.local.run;

/** The run cannot start or go on for a reason that the user can mend; the message says how. */
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was expected, what was found, how to mend it */
    public RunException(String message) {
        super(message);
    }

    /**
     * @param message what was expected, what was found, how to mend it
     * @param cause the fault below
     */
    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
