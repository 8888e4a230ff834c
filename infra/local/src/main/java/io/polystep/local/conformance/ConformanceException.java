package io.polystep.local.conformance;

/** A directory or file that cannot be read as vectors. */
public final class ConformanceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConformanceException(String message) {
        super(message);
    }

    ConformanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
