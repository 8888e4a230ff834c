package io.polystep.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.local.journal.Journal;
import io.polystep.local.states.Integrations;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/**
 * The dead-letter queue: what the state machines give up on, in order. Serves {@code sqs:sendMessage} of the state
 * machines and the client's receive, delete and show again. A message that was received stays hidden until it is shown
 * or the process ends; hiding by time is not emulated.
 */
public final class DeadLetters implements Integrations, SqsClient {
    /** The {@code Resource} that this integration serves. */
    public static final String RESOURCE = "arn:aws:states:::sqs:sendMessage";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENT = "sent";
    private static final String DELETED = "deleted";

    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Optional<Journal> journal;
    private int sent;

    /** A queue in memory. */
    public DeadLetters() {
        this.journal = Optional.empty();
    }

    /** A queue that outlives the process. */
    public DeadLetters(Journal journal) {
        this.journal = Optional.of(journal);
        journal.replay(record -> restore(new String(record, StandardCharsets.UTF_8).split("\t", 3)));
    }

    private void restore(String[] fields) {
        if (fields[0].equals(SENT)) {
            sent++;
            messages.put(fields[1], fields[2]);
        } else {
            messages.remove(fields[1]);
        }
    }

    private void append(String record) {
        journal.ifPresent(open -> open.append(record.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public JsonNode invoke(String resource, JsonNode arguments, Duration timeout) {
        return JsonNodeFactory.instance.objectNode().put("MessageId", send(arguments.path("MessageBody")));
    }

    String send(JsonNode message) {
        String id = "local-" + (sent + 1);
        String body = message.toString();
        append(SENT + "\t" + id + "\t" + body);
        sent++;
        messages.put(id, body);
        return id;
    }

    /** The messages that nobody has taken out, oldest first. */
    public List<JsonNode> messages() {
        return messages(0);
    }

    /** The same without the first {@code skipped} of them. */
    List<JsonNode> messages(int skipped) {
        return messages.size() <= skipped
                ? List.of()
                : messages.values().stream()
                        .skip(skipped)
                        .map(DeadLetters::parse)
                        .toList();
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException("expected a message of JSON, found " + body, malformed);
        }
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        List<Message> found = messages.entrySet().stream()
                .filter(message -> !hidden.contains(message.getKey()))
                .limit(request.maxNumberOfMessages())
                .map(message -> Message.builder()
                        .messageId(message.getKey())
                        .receiptHandle(message.getKey())
                        .body(message.getValue())
                        .build())
                .toList();
        found.forEach(message -> hidden.add(message.messageId()));
        return ReceiveMessageResponse.builder().messages(found).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        append(DELETED + "\t" + request.receiptHandle());
        messages.remove(request.receiptHandle());
        hidden.remove(request.receiptHandle());
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        hidden.remove(request.receiptHandle());
        return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        return GetQueueAttributesResponse.builder()
                .attributes(
                        Map.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, Integer.toString(messages.size())))
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // The journal is closed by whoever opened it.
    }
}
