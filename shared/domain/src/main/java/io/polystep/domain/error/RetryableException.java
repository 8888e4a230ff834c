package io.polystep.domain.error;

/**
 * Nothing happened and trying again may help: a throttled read, a lost race for a revision, a dependency that answered
 * with a temporary error before anything was sent. State machines list this class in {@code Retry}; its fully qualified
 * name is part of the deployment contract.
 */
public final class RetryableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was attempted and what was found; never a secret */
    public RetryableException(String message) {
        super(message);
    }

    /**
     * @param message what was attempted and what was found; never a secret
     * @param cause the fault below
     */
    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
