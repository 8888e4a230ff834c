package io.polystep.local.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A bare JSON-RPC client over HTTP, for any node. */
public final class RpcClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI node;

    public RpcClient(URI node) {
        this.node = node;
    }

    /** The whole answer to one request. */
    public JsonNode ask(String method, Object... params) {
        ObjectNode request =
                MAPPER.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", MAPPER.valueToTree(params));
        return post(request.toString());
    }

    public JsonNode result(String method, Object... params) {
        JsonNode answer = ask(method, params);
        if (answer.has("error")) {
            throw new AssertionError(method + " was refused: " + answer.get("error"));
        }
        return answer.get("result");
    }

    public JsonNode post(String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(node)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return MAPPER.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
