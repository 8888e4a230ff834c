package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An execution as it stands now. A snapshot; it does not change afterwards.
 *
 * @param arn execution ARN
 * @param name execution name
 * @param machine the ARN or name under which its machine is registered
 * @param status where it stands
 * @param input its input
 * @param output its output, when it has succeeded
 * @param error error name, when it has ended badly
 * @param cause the error's explanation, when there is one
 * @param startedAt when it was started
 * @param stoppedAt when it ended
 * @param redriveCount how often it was continued after an end
 * @param state the outermost state that it is in or ended in
 * @param history its last events, oldest first, at most 1,000
 */
public record ExecutionView(
        String arn,
        String name,
        String machine,
        ExecutionStatus status,
        JsonNode input,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Instant startedAt,
        Optional<Instant> stoppedAt,
        int redriveCount,
        String state,
        List<HistoryEvent> history) {

    static ExecutionView of(Execution execution) {
        boolean running = execution.status == ExecutionStatus.RUNNING;
        return new ExecutionView(
                execution.arn,
                execution.name,
                execution.machine,
                execution.status,
                execution.input.deepCopy(),
                Optional.ofNullable(execution.root.output).map(JsonNode::deepCopy),
                Optional.ofNullable(execution.error),
                Optional.ofNullable(execution.cause),
                Instant.ofEpochMilli(execution.startedMillis),
                running ? Optional.empty() : Optional.of(Instant.ofEpochMilli(execution.stoppedMillis)),
                execution.redriveCount,
                execution.root.state,
                List.copyOf(execution.history));
    }

    /** Names of the states entered, in order, inner states included; a retry does not enter again. */
    public List<String> statesEntered() {
        return history.stream()
                .filter(HistoryEvent::entered)
                .map(HistoryEvent::state)
                .toList();
    }
}
