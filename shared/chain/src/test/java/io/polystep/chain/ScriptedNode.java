package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A chain node on the loopback interface that answers what a test tells it to, and remembers what it was asked. */
final class ScriptedNode implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Function<JsonNode, String>> script = new ConcurrentHashMap<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile int status = 200;

    ScriptedNode() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/secret-path");
    }

    /** Answers {@code method} with this JSON as its result. */
    ScriptedNode on(String method, String result) {
        return answering(method, params -> "\"result\":" + result);
    }

    /** Answers {@code method} with what {@code result} makes of the parameters. */
    ScriptedNode on(String method, Function<JsonNode, String> result) {
        return answering(method, params -> "\"result\":" + result.apply(params));
    }

    /** Answers {@code method} with an error. */
    ScriptedNode failing(String method, int code, String message, String data) {
        return answering(
                method,
                params ->
                        "\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\",\"data\":\"" + data + "\"}");
    }

    /** Answers everything with this HTTP status. */
    ScriptedNode status(int newStatus) {
        status = newStatus;
        return this;
    }

    private ScriptedNode answering(String method, Function<JsonNode, String> members) {
        script.put(method, members);
        return this;
    }

    /** The methods that were asked for, oldest first. */
    List<String> methods() {
        return requests.stream().map(request -> request.path("method").asText()).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = json.readTree(exchange.getRequestBody());
            requests.add(request);
            String method = request.path("method").asText();
            String members = script.getOrDefault(
                            method,
                            params -> "\"error\":{\"code\":-32601,\"message\":\"the method " + method
                                    + " is not scripted\"}")
                    .apply(request.path("params"));
            byte[] body = ("{\"jsonrpc\":\"2.0\",\"id\":1," + members + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
