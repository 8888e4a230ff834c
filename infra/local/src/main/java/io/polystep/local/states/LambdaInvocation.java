package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The integration {@code arn:aws:states:::lambda:invoke} over handlers in this process, with AWS's envelope around the
 * answer and AWS's form of a handler's exception.
 */
public final class LambdaInvocation implements Integrations {

    /** The {@code Resource} that this integration serves. */
    public static final String RESOURCE = "arn:aws:states:::lambda:invoke";

    private static final String FUNCTION = ":function:";

    private static final int STACK_FRAMES_MAX = 20;

    private final Map<String, LambdaHandler> handlers;

    /**
     * An integration over these functions.
     *
     * @param handlers handler per function name; arguments may name the function by name or ARN, with or without alias
     */
    public LambdaInvocation(Map<String, LambdaHandler> handlers) {
        this.handlers = new TreeMap<>(handlers);
    }

    @Override
    public JsonNode invoke(String resource, JsonNode arguments, Duration timeout) throws TaskFailure {
        LambdaHandler handler = handler(arguments.path("FunctionName").asText());
        ObjectNode envelope = Json.NODES.objectNode();
        envelope.put("ExecutedVersion", "$LATEST");
        envelope.set("Payload", call(handler, arguments.path("Payload"), timeout));
        envelope.put("StatusCode", 200);
        return envelope;
    }

    private LambdaHandler handler(String function) throws TaskFailure {
        return Optional.ofNullable(handlers.get(function))
                .or(() -> Optional.ofNullable(handlers.get(plainName(function))))
                .orElseThrow(() -> new TaskFailure(
                        "Lambda.ResourceNotFoundException",
                        "Expected a function of " + handlers.keySet() + ", found '" + function + "'"));
    }

    private static String plainName(String function) {
        int at = function.indexOf(FUNCTION);
        String qualified = at < 0 ? function : function.substring(at + FUNCTION.length());
        int alias = qualified.indexOf(':');
        return alias < 0 ? qualified : qualified.substring(0, alias);
    }

    private static JsonNode call(LambdaHandler handler, JsonNode payload, Duration timeout) throws TaskFailure {
        JsonNode event = payload.isMissingNode() ? Json.NODES.objectNode() : payload;
        try {
            return handler.handle(event, timeout);
        } catch (TaskFailure failure) {
            throw failure;
        } catch (Exception thrown) { // the edge: whatever a handler throws is an answer here, as it is on AWS
            throw new TaskFailure(thrown.getClass().getName(), cause(thrown));
        }
    }

    private static String cause(Exception thrown) {
        ObjectNode cause = Json.NODES.objectNode();
        cause.put("errorMessage", thrown.getMessage());
        cause.put("errorType", thrown.getClass().getName());
        ArrayNode trace = cause.putArray("stackTrace");
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(STACK_FRAMES_MAX, frames.length); i++) {
            trace.add(frames[i].toString());
        }
        return new String(Json.bytes(cause), StandardCharsets.UTF_8);
    }
}
