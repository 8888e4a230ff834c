package io.polystep.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The venue's hosts on loopback: answers by method and path as the test says, and 404 for everything else. */
final class ScriptedHost implements AutoCloseable {
    /** One request as it arrived. */
    record Asked(String call, String requestId, String body) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private ScriptedHost(HttpServer server) {
        this.server = server;
    }

    /** A host by which everything may be done from here. */
    static ScriptedHost start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedHost host = new ScriptedHost(server);
            server.createContext("/", host::play);
            server.start();
            return host.answering("GET /api/geoblock", 200, "{\"blocked\":false,\"country\":\"IE\",\"region\":\"L\"}");
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void play(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(call, id, body));
            Deque<Answer> answers = script.getOrDefault(call, new ArrayDeque<>(List.of(new Answer(404, "{}"))));
            Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** One answer more to a call such as {@code GET /time}; the last one stays. */
    ScriptedHost answering(String call, int status, String body) {
        script.computeIfAbsent(call, name -> new ArrayDeque<>()).addLast(new Answer(status, body));
        return this;
    }

    /** Forgets what was said of a call. */
    ScriptedHost without(String call) {
        script.remove(call);
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How often a call was made. */
    long count(String call) {
        return asked.stream().filter(request -> request.call().equals(call)).count();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
