package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.error.RetryableException;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JSON-RPC over HTTP to a list of nodes, first one first. A node that cannot be reached, is too slow, is throttling, or
 * answers something that is no JSON-RPC is passed over for the next. An error that a node answers with is a value.
 * Messages name hosts only, because endpoint paths carry access keys. Safe for use by many threads.
 */
public final class JsonRpc {
    private static final Duration TIMEOUT = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 4 << 20;
    private static final int OK = 200;
    private static final int LIMIT_EXCEEDED = -32_005;

    /** Shared, because a mapper learns each class only once; nobody configures it. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final List<URI> endpoints;
    private final Duration timeout;

    /** A client with eight seconds for each attempt; the connect time-out is the HTTP client's own. */
    public JsonRpc(HttpClient http, List<URI> endpoints) {
        this(http, endpoints, TIMEOUT);
    }

    /**
     * A client.
     *
     * @param endpoints at least one, in the order of preference
     * @param timeout for one attempt at one endpoint, from connecting to the last byte
     */
    public JsonRpc(HttpClient http, List<URI> endpoints, Duration timeout) {
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("expected at least one chain endpoint, found none; configure one");
        }
        this.http = http;
        this.endpoints = List.copyOf(endpoints);
        this.timeout = timeout;
    }

    /**
     * What the first node that answers says.
     *
     * @param params texts, numbers, truth values, and maps of these
     * @throws RetryableException if no node answers
     */
    public RpcAnswer ask(String method, Object... params) {
        ObjectNode request = JSON.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", JSON.valueToTree(params));
        String body = request.toString();
        List<String> failures = new ArrayList<>();
        for (URI endpoint : endpoints) {
            try {
                return exchange(endpoint, body);
            } catch (IOException unreachable) {
                failures.add(endpoint.getHost() + ": " + unreachable.getMessage());
            }
        }
        throw new RetryableException("expected an answer to " + method + ", found " + failures);
    }

    /**
     * The result of a read that does not fail by itself.
     *
     * @throws RetryableException if no node answers or the node answers with an error
     */
    public JsonNode read(String method, Object... params) {
        return switch (ask(method, params)) {
            case RpcAnswer.Result result -> result.value();
            case RpcAnswer.Failed failed ->
                throw new RetryableException("expected a result of " + method + ", found " + failed.error());
        };
    }

    /**
     * A read whose result is a number.
     *
     * @throws RetryableException as {@link #read}, or if the result is no number
     */
    public BigInteger number(String method, Object... params) {
        return Quantity.of(method, read(method, params));
    }

    private RpcAnswer exchange(URI endpoint, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        // The future is bounded as well, because the request's own time-out ends with the headers.
        HttpResponse<byte[]> response = await(http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES)));
        if (response.statusCode() != OK) {
            throw new IOException("HTTP status " + response.statusCode());
        }
        return answer(JSON.readTree(response.body()));
    }

    private <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw new IOException("no answer within " + timeout, late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new RetryableException("stopped while waiting for a chain node", stopped);
        }
    }

    private static RpcAnswer answer(JsonNode envelope) throws IOException {
        JsonNode error = envelope.path("error");
        if (error.isObject()) {
            RpcError found = new RpcError(
                    error.path("code").asInt(), error.path("message").asText(), data(error.path("data")));
            if (found.code() == LIMIT_EXCEEDED) {
                throw new IOException("throttled, " + found);
            }
            return new RpcAnswer.Failed(found);
        }
        if (!envelope.has("result")) {
            throw new IOException("an answer with neither result nor error");
        }
        return new RpcAnswer.Result(envelope.get("result"));
    }

    private static String data(JsonNode data) {
        String text = data.isObject() ? data.path("data").asText() : data.asText();
        return text.startsWith("0x") ? text : "";
    }
}
