package io.polystep.local.simulation.crash;

/** How a scenario is disturbed at a boundary. */
public enum CrashMode {
    /** The whole process ends before the call; new functions continue on the same table, executions, venue and chain. */
    STOP_BEFORE,
    /** The whole process ends after the call. */
    STOP_AFTER,
    /** The call is made and its answer is lost; the function lives on. */
    ANSWER_LOST,
    /** The function alone ends before the call, as the state machine's Retry sees it. */
    KILL_BEFORE,
    /** The function alone ends after the call. */
    KILL_AFTER
}
