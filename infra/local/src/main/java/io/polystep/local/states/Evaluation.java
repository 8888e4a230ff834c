package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds what expressions see: the {@code $states} object with its context. */
final class Evaluation {

    private Evaluation() {}

    static Scope scope(
            Engine engine,
            Execution execution,
            Branch branch,
            @Nullable JsonNode item,
            Map<String, JsonNode> variables,
            Optional<JsonNode> result,
            Optional<JsonNode> errorOutput) {
        return Scope.of(
                engine.functions(),
                variables,
                context(execution, branch, item),
                branch.input,
                result.orElse(null),
                errorOutput.orElse(null));
    }

    private static ObjectNode context(Execution execution, Branch branch, @Nullable JsonNode item) {
        ObjectNode context = Json.NODES.objectNode();
        context.putObject("Execution")
                .put("Id", execution.arn)
                .put("Name", execution.name)
                .put("StartTime", time(execution.startedMillis))
                .put("RedriveCount", execution.redriveCount)
                .set("Input", execution.input);
        context.putObject("State")
                .put("Name", branch.state)
                .put("EnteredTime", time(branch.enteredMillis))
                .put("RetryCount", branch.retryCount);
        context.putObject("StateMachine").put("Id", execution.machine).put("Name", Arns.machineName(execution.machine));
        if (item != null) {
            context.putObject("Map").set("Item", item);
        }
        return context;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
