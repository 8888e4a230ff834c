package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of control with all that is needed to continue it after a crash. Mutable, and written to the log as JSON by
 * its fields; only {@link Step} and {@link Fanout} change it.
 */
final class Branch {

    /** What the next act on a branch is. */
    enum Phase {
        /** Enter the state, or try it again. */
        READY,
        /** The wait of a Wait state is running. */
        WAITING,
        /** Inner branches act. */
        INSIDE,
        /** The flow has ended well; {@code output} is set. */
        DONE,
        /** The flow has ended with an error; {@code error} is set. */
        FAILED
    }

    String state = "";
    JsonNode input = Json.NODES.nullNode();
    Map<String, JsonNode> variables = new LinkedHashMap<>();
    Phase phase = Phase.READY;
    long enteredMillis;
    /** When the next act is due. */
    long dueMillis;
    /** Retries of the current state so far, and how many each retrier has spent. */
    int retryCount;

    List<Integer> spent = new ArrayList<>();

    @Nullable
    JsonNode output;

    @Nullable
    String error;

    @Nullable
    String cause;

    /** The nearest enclosing map's item, as {@code $states.context.Map.Item} shows it. */
    @Nullable
    JsonNode item;

    @Nullable
    Fanout inside;

    static Branch at(String state, JsonNode input, @Nullable JsonNode item, long nowMillis) {
        Branch branch = new Branch();
        branch.item = item;
        branch.moveTo(state, input, nowMillis);
        return branch;
    }

    void moveTo(String next, JsonNode nextInput, long nowMillis) {
        state = next;
        input = nextInput;
        restart(nowMillis);
    }

    /** Back to the start of the current state, as if it had never been tried. */
    void restart(long nowMillis) {
        phase = Phase.READY;
        dueMillis = nowMillis;
        retryCount = 0;
        spent = new ArrayList<>();
        inside = null;
        error = null;
        cause = null;
    }

    void retryAt(int retrier, long atMillis) {
        while (spent.size() <= retrier) {
            spent.add(0);
        }
        spent.set(retrier, spent.get(retrier) + 1);
        retryCount++;
        phase = Phase.READY;
        dueMillis = atMillis;
        inside = null;
    }

    int spentBy(int retrier) {
        return retrier < spent.size() ? spent.get(retrier) : 0;
    }

    void done(JsonNode result) {
        phase = Phase.DONE;
        output = result;
        inside = null;
    }

    /** Keeps {@code inside}: a redrive continues at the branch that failed. */
    void fail(TaskFailure failure) {
        phase = Phase.FAILED;
        error = failure.error();
        cause = failure.explanation();
    }

    boolean ended() {
        return phase == Phase.DONE || phase == Phase.FAILED;
    }

    /** Makes a failed branch ready to act again, at the innermost state that failed. */
    void reopen(long nowMillis) {
        if (phase != Phase.FAILED) {
            return;
        }
        if (inside == null || !inside.reopen(nowMillis)) {
            restart(nowMillis);
            return;
        }
        phase = Phase.INSIDE;
        dueMillis = nowMillis;
        error = null;
        cause = null;
    }
}
