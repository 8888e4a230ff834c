package io.polystep.local.states;

/** Where an execution stands, with the names that the service uses. */
public enum ExecutionStatus {
    /** Not ended: acting now, waiting, or waiting for a retry. */
    RUNNING,
    /** Ended with an output. */
    SUCCEEDED,
    /** Ended with an error. */
    FAILED,
    /** Ended because the machine's own TimeoutSeconds ran out. */
    TIMED_OUT,
    /** Stopped by request. */
    ABORTED;

    /** Whether an execution in this status can be continued by a redrive. */
    public boolean redrivable() {
        return this == FAILED || this == TIMED_OUT || this == ABORTED;
    }
}
