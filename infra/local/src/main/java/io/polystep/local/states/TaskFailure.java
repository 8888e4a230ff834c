package io.polystep.local.states;

import org.jspecify.annotations.Nullable;

/** A named error of a state: what {@code Retry} and {@code Catch} match, and what ends an execution if nothing does. */
public final class TaskFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String error;

    private final @Nullable String explanation;

    /**
     * A failure without a Java cause: errors are data here, so no stack trace is kept.
     *
     * @param error the error name, for example {@code States.Timeout} or a fully qualified exception class name
     * @param explanation what happened, in words or as a JSON string; {@code null} when unknown
     */
    public TaskFailure(String error, @Nullable String explanation) {
        super(error + ": " + explanation, null, false, false);
        this.error = error;
        this.explanation = explanation;
    }

    /** The error name that retriers and catchers compare, case-sensitive. */
    public String error() {
        return error;
    }

    /** The {@code Cause} text, or {@code null} when none was given. */
    public @Nullable String explanation() {
        return explanation;
    }
}
