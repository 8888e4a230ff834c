package io.polystep.polymarket.wire;

/**
 * An answer of the venue does not have the shape that it should. It stays inside this module: the callers turn it into
 * an unusable listing or book, an unknown outcome, or a {@link io.polystep.domain.error.PermanentException}.
 */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message names the field, what was expected and what was found */
    public MalformedException(String message) {
        super(message);
    }

    /**
     * @param message names the field, what was expected and what was found
     * @param cause the fault below
     */
    public MalformedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
