package io.polystep.local.venue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A simulator on loopback HTTP: turns exchanges into requests and answers into JSON. The one edge where anything is
 * caught.
 */
public final class VenueServer implements AutoCloseable {
    private static final int MOST_BODY_BYTES = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final VenueSimulator venue;

    private VenueServer(HttpServer server, ExecutorService threads, VenueSimulator venue) {
        this.server = server;
        this.threads = threads;
        this.venue = venue;
    }

    /**
     * Starts to answer.
     *
     * @param port TCP port on loopback, or 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public static VenueServer start(int port, VenueSimulator venue) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            VenueServer server = new VenueServer(http, threads, venue);
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

    /** The base address of all services, without a trailing slash. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        // closing the exchange without an answer breaks the connection
        try (exchange) {
            Optional<VenueReply> reply = answer(exchange);
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        }
    }

    private Optional<VenueReply> answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            return Optional.of(new VenueReply(400, Wire.error("Invalid order payload"), Map.of()));
        }
        try {
            return venue.answer(request(exchange, body));
        } catch (RuntimeException unexpected) {
            return Optional.of(new VenueReply(500, Wire.error("internal simulator error: " + unexpected), Map.of()));
        }
    }

    private static VenueRequest request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new VenueRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                VenueRequest.query(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("")),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, VenueReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Stops answering; the simulator itself goes on. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
