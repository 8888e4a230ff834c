package io.polystep.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What lies in the dead-letter queue. */
public sealed interface DeadLetter {
    /**
     * An execution that a state machine gave up on.
     *
     * @param stateMachine ARN
     * @param execution ARN of the one that failed
     * @param input JSON to start it again with
     * @param state the state that failed
     * @param error its name
     * @param cause in words
     * @param attempts how often it was tried
     */
    record Execution(
            String stateMachine, String execution, String input, String state, String error, String cause, int attempts)
            implements DeadLetter {}

    /**
     * A scheduled call that failed or came too late. The next firing does the same work on newer data, so there is
     * nothing to do again.
     *
     * @param text what is known of it
     */
    record Missed(String text) implements DeadLetter {}

    /**
     * Something that this version cannot read; it stays in the queue.
     *
     * @param reason what was expected and what was found
     */
    record Unreadable(String reason) implements DeadLetter {}

    /** Reads a message's body. */
    static DeadLetter read(String body) {
        try {
            return read(new ObjectMapper().readTree(body));
        } catch (JsonProcessingException noJson) {
            noJson.clearLocation();
            return new Unreadable("expected JSON, found " + noJson.getOriginalMessage());
        }
    }

    private static DeadLetter read(JsonNode body) {
        JsonNode failure = body.path("failure");
        if (body.path("stateMachine").isTextual() && body.path("input").isObject()) {
            return new Execution(
                    body.path("stateMachine").asText(),
                    body.path("execution").asText(),
                    body.path("input").toString(),
                    failure.path("State").asText("UNKNOWN"),
                    failure.path("Error").asText("UNKNOWN"),
                    failure.path("Cause").asText("UNKNOWN"),
                    failure.path("Attempts").asInt(1));
        }
        // EventBridge Scheduler sends the input alone, a function's destination sends it inside a report.
        if (body.has("scheduledAt") || body.has("requestPayload")) {
            String why = body.path("responsePayload").path("errorMessage").asText("not delivered in time");
            return new Missed(why + "; due " + body.findPath("scheduledAt").asText("UNKNOWN"));
        }
        return new Unreadable("expected a state machine's message or a schedule's, found fields "
                + body.properties().stream().map(Map.Entry::getKey).toList());
    }
}
