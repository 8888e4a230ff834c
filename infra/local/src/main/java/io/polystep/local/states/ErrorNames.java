package io.polystep.local.states;

import java.util.List;
import java.util.Set;

/** The reserved error names and the rule by which {@code ErrorEquals} matches an error. */
final class ErrorNames {

    static final String ALL = "States.ALL";
    static final String TASK_FAILED = "States.TaskFailed";
    static final String TIMEOUT = "States.Timeout";
    static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    static final String RUNTIME = "States.Runtime";
    static final String DATA_LIMIT = "States.DataLimitExceeded";
    static final String QUERY = "States.QueryEvaluationError";
    static final String NO_CHOICE = "States.NoChoiceMatched";
    static final String BRANCH_FAILED = "States.BranchFailed";
    static final String TOLERANCE = "States.ExceedToleratedFailureThreshold";

    /** Names that a definition may use in {@code ErrorEquals}; others in the States namespace are spelling mistakes. */
    static final Set<String> RESERVED = Set.of(
            ALL,
            TASK_FAILED,
            TIMEOUT,
            HEARTBEAT_TIMEOUT,
            RUNTIME,
            DATA_LIMIT,
            QUERY,
            NO_CHOICE,
            BRANCH_FAILED,
            TOLERANCE,
            "States.Permissions",
            "States.ItemReaderFailed",
            "States.ResultWriterFailed",
            "States.Http.Socket");

    private ErrorNames() {}

    static boolean matches(List<String> wanted, String error) {
        return wanted.stream().anyMatch(name -> matches(name, error));
    }

    private static boolean matches(String wanted, String error) {
        if (error.equals(RUNTIME)) {
            return false; // always ends the execution, whatever the definition says
        }
        return wanted.equals(error)
                || (wanted.equals(ALL) && !error.equals(DATA_LIMIT))
                || (wanted.equals(TASK_FAILED) && !error.equals(DATA_LIMIT) && !isTimeout(error))
                || (wanted.equals(TIMEOUT) && isTimeout(error));
    }

    private static boolean isTimeout(String error) {
        return error.equals(TIMEOUT) || error.equals(HEARTBEAT_TIMEOUT);
    }
}
