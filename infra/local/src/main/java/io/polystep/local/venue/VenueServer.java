package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** HTTP on loopback: turns exchanges into requests and answers into JSON. The one edge where anything is caught. */
final class VenueServer implements AutoCloseable {
    private static final int MOST_BODY_BYTES = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Routes routes;
    private final TradingGate gate;

    private VenueServer(HttpServer server, ExecutorService threads, Routes routes, TradingGate gate) {
        this.server = server;
        this.threads = threads;
        this.routes = routes;
        this.gate = gate;
    }

    static VenueServer start(int port, Routes routes, TradingGate gate) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            VenueServer server = new VenueServer(http, threads, routes, gate);
            http.setExecutor(threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (BindException taken) {
            throw new UncheckedIOException(
                    "Expected port " + port + " to be free on loopback, found it taken: choose another, or 0 for any.",
                    taken);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            switch (gate.weather().at(exchange.getRequestMethod(), path)) {
                case VenueWeather.Sky.Clear clear -> answerAndSend(exchange, true);
                case VenueWeather.Sky.Refuse(int status, String text) ->
                    send(exchange, status, Wire.error(text), Map.of());
                case VenueWeather.Sky.LoseAnswer lost -> answerAndSend(exchange, false);
                case VenueWeather.Sky.LoseRequest lost -> {
                    // closing the exchange without an answer breaks the connection
                }
            }
        }
    }

    private void answerAndSend(HttpExchange exchange, boolean send) throws IOException {
        Reply reply;
        try {
            VenueRequest request = read(exchange);
            reply = new Reply(200, answer(request), request.answerHeaders());
        } catch (VenueRefusal refusal) {
            reply = new Reply(refusal.status(), refusal.body(), refusal.headers());
        } catch (RuntimeException unexpected) {
            reply = new Reply(500, Wire.error("internal simulator error: " + unexpected), Map.of());
        }
        if (send) {
            send(exchange, reply.status(), reply.body(), reply.headers());
        }
    }

    private record Reply(int status, JsonNode body, Map<String, String> headers) {}

    private JsonNode answer(VenueRequest request) {
        return routes.find(request)
                .orElseThrow(() -> new VenueRefusal(
                        404, "the simulator has no " + request.method() + " " + request.path() + ": not found"))
                .answer(request);
    }

    private static VenueRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            throw VenueRefusal.invalidPayload();
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new VenueRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(
                        exchange.getRequestURI().getRawQuery() == null
                                ? ""
                                : exchange.getRequestURI().getRawQuery()),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
