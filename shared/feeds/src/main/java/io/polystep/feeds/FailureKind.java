package io.polystep.feeds;

/** Why there is no reading. */
public enum FailureKind {
    /** No whole answer in time. */
    NO_ANSWER(true),
    /** Too many requests: 418, 429, or the exchange's own words for it. Wait before the next one. */
    RATE_LIMITED(true),
    /** 5xx, or the exchange says that it is busy or in maintenance. */
    UNAVAILABLE(true),
    /** 401, 403 or 451: this address may not use the service. Use another exchange; never route around it. */
    BLOCKED(false),
    /** Any other status, or an error in the exchange's own words: the question was wrong. */
    REFUSED(false),
    /** An answer without the expected shape: the interface may have changed. */
    MALFORMED(false);

    private final boolean retryable;

    FailureKind(boolean retryable) {
        this.retryable = retryable;
    }

    /** True when the same question may succeed later. */
    public boolean retryable() {
        return retryable;
    }

    /** The kind for an HTTP status other than 200. */
    static FailureKind ofStatus(int status) {
        return switch (status) {
            case 418, 429 -> RATE_LIMITED;
            case 401, 403, 451 -> BLOCKED;
            default -> status >= 500 ? UNAVAILABLE : REFUSED;
        };
    }
}
