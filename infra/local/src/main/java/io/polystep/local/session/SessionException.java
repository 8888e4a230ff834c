package io.polystep.local.session;

/** A recorded session that cannot be used: the message names the file, what was expected, what was found, and the cure. */
public final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public SessionException(String message) {
        super(message);
    }

    /** With a message for people and what lies beneath. */
    public SessionException(String message, Throwable cause) {
        super(message, cause);
    }
}
