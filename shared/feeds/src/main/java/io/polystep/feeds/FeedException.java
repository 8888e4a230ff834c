package io.polystep.feeds;

/** An answer that gives no reading, on its way to {@link FeedAnswer.Failed}; it stays inside this module. */
public final class FeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    /** @param message names the place, what was expected and what was found */
    public FeedException(FailureKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** @param message names the place, what was expected and what was found */
    public FeedException(FailureKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The class of the failure. */
    public FailureKind kind() {
        return kind;
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
