package io.polystep.local.states;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of one execution. Written to the log as JSON after every change, without its history. */
final class Execution {

    /** Events kept for display; older ones are forgotten. */
    static final int HISTORY_MAX = 1_000;

    /** More events than this end the execution, as the service's quota does. */
    static final int EVENTS_MAX = 25_000;

    String arn = "";
    String name = "";
    String machine = "";
    long sequence;
    JsonNode input = Json.NODES.nullNode();
    long startedMillis;
    /** When the machine's timeout is counted from: the start or the last redrive. */
    long runningSinceMillis;

    long stoppedMillis;
    int redriveCount;
    int eventCount;
    ExecutionStatus status = ExecutionStatus.RUNNING;
    Branch root = new Branch();

    @Nullable
    String error;

    @Nullable
    String cause;

    @JsonIgnore
    final Deque<HistoryEvent> history = new ArrayDeque<>();

    /** Events since the last write to the log. */
    @JsonIgnore
    final List<HistoryEvent> fresh = new ArrayList<>();

    void event(long nowMillis, String type, String state, String detail) {
        eventCount++;
        HistoryEvent event = new HistoryEvent(nowMillis, type, state, detail);
        fresh.add(event);
        remember(event);
    }

    void remember(HistoryEvent event) {
        history.addLast(event);
        if (history.size() > HISTORY_MAX) {
            history.removeFirst();
        }
    }

    void end(ExecutionStatus how, @Nullable String endError, @Nullable String endCause, long nowMillis) {
        status = how;
        error = endError;
        cause = endCause;
        stoppedMillis = nowMillis;
        String type = switch (how) {
            case SUCCEEDED -> "ExecutionSucceeded";
            case FAILED -> "ExecutionFailed";
            case TIMED_OUT -> "ExecutionTimedOut";
            case ABORTED -> "ExecutionAborted";
            case RUNNING -> "ExecutionRedriven";
        };
        event(nowMillis, type, "", endError == null ? "" : endError);
    }
}
