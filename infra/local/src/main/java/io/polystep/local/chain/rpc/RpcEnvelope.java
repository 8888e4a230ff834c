package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.RpcException;

/** JSON-RPC 2.0 framing: single requests and batches in, answers and errors out. */
public final class RpcEnvelope {
    private static final int PARSE_ERROR = -32700;
    private static final int INTERNAL_ERROR = -32603;

    private final ObjectMapper mapper = new ObjectMapper();
    private final RpcMethods methods;

    /** Framing over a table of methods. */
    public RpcEnvelope(RpcMethods methods) {
        this.methods = methods;
    }

    /** The answer to one body: a request or a batch; errors are answers too. */
    public byte[] answer(byte[] body) throws JsonProcessingException {
        return mapper.writeValueAsBytes(answer(body, mapper));
    }

    private JsonNode answer(byte[] body, ObjectMapper reader) {
        JsonNode request;
        try {
            request = reader.readTree(body);
        } catch (java.io.IOException e) {
            return error(Json.FACTORY.nullNode(), new RpcException(PARSE_ERROR, "parse error", null));
        }
        return request.isArray() && !request.isEmpty() ? batch(request) : one(request);
    }

    private JsonNode batch(JsonNode requests) {
        ArrayNode answers = Json.FACTORY.arrayNode();
        requests.forEach(request -> answers.add(one(request)));
        return answers;
    }

    private JsonNode one(JsonNode request) {
        JsonNode id = request.hasNonNull("id") ? request.get("id") : Json.FACTORY.nullNode();
        if (!request.isObject() || !request.path("method").isTextual()) {
            return error(id, new RpcException(RpcException.INVALID_REQUEST, "invalid request", null));
        }
        try {
            JsonNode result = methods.call(request.get("method").textValue(), request.path("params"));
            ObjectNode answer = frame(id);
            answer.set("result", result);
            return answer;
        } catch (RpcException e) {
            return error(id, e);
        } catch (RuntimeException e) {
            // The edge: a client must get an answer even when this node is at fault.
            return error(id, new RpcException(INTERNAL_ERROR, "internal error: " + e, null));
        }
    }

    private static ObjectNode frame(JsonNode id) {
        ObjectNode frame = Json.object().put("jsonrpc", "2.0");
        frame.set("id", id);
        return frame;
    }

    private static JsonNode error(JsonNode id, RpcException refusal) {
        ObjectNode answer = frame(id);
        ObjectNode error = answer.putObject("error").put("code", refusal.code()).put("message", refusal.getMessage());
        refusal.data().ifPresent(data -> error.put("data", data));
        return answer;
    }
}
