package io.polystep.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.local.states.Integrations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The dead-letter queue: what the state machines give up on, in order. Serves {@code sqs:sendMessage}. */
public final class DeadLetters implements Integrations {
    /** The {@code Resource} that this integration serves. */
    public static final String RESOURCE = "arn:aws:states:::sqs:sendMessage";

    private final List<JsonNode> messages = new ArrayList<>();

    @Override
    public JsonNode invoke(String resource, JsonNode arguments, Duration timeout) {
        messages.add(arguments.path("MessageBody"));
        return JsonNodeFactory.instance.objectNode().put("MessageId", "local-" + messages.size());
    }

    /** The messages of this process, oldest first. */
    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }
}
