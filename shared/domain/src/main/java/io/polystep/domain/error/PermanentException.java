package io.polystep.domain.error;

/**
 * A person must act: a bug, a wrong configuration, or data that contradicts itself. Trying again cannot help. State
 * machines catch this class and hand the execution to the dead-letter queue; its fully qualified name is part of the
 * deployment contract.
 */
public final class PermanentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was expected, what was found and how to mend it; never a secret */
    public PermanentException(String message) {
        super(message);
    }

    /**
     * @param message what was expected, what was found and how to mend it; never a secret
     * @param cause the fault below
     */
    public PermanentException(String message, Throwable cause) {
        super(message, cause);
    }
}
