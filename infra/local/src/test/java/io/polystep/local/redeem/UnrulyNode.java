package io.polystep.local.redeem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.RpcException;
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
import java.util.function.UnaryOperator;

/** A second door to the chain, on loopback, that can lie about single methods and remembers what it was asked. */
final class UnrulyNode implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChainNode chain;
    private final Map<String, UnaryOperator<JsonNode>> lies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    UnrulyNode(ChainNode chain) {
        this.chain = chain;
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
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Changes the answer of a method before it is given. */
    UnrulyNode lying(String method, UnaryOperator<JsonNode> lie) {
        lies.put(method, lie);
        return this;
    }

    /** Always answers a method with this text. */
    UnrulyNode saying(String method, String answer) {
        return lying(method, _ -> JSON.getNodeFactory().textNode(answer));
    }

    /** How often a method was asked for. */
    long asked(String method) {
        return asked.stream().filter(method::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            byte[] body = result(request).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ObjectNode result(JsonNode request) {
        String method = request.path("method").asText();
        asked.add(method);
        ObjectNode out = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
        try {
            JsonNode honest = chain.call(method, request.path("params"));
            out.set(
                    "result",
                    lies.getOrDefault(method, UnaryOperator.identity()).apply(honest));
        } catch (RpcException refused) {
            ObjectNode error =
                    out.putObject("error").put("code", refused.code()).put("message", refused.getMessage());
            refused.data().ifPresent(data -> error.put("data", data));
        }
        return out;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
