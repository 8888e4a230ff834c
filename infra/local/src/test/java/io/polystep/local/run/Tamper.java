package io.polystep.local.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stands between the functions and a server on loopback and changes what it answers. */
final class Tamper implements AutoCloseable {
    private static final Set<String> KEPT_OUT =
            Set.of("host", "content-length", "connection", "upgrade", "http2-settings");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<@Nullable URI> behind = new AtomicReference<>();
    private final AtomicReference<UnaryOperator<String>> change = new AtomicReference<>(UnaryOperator.identity());

    Tamper(URI behind) {
        this();
        standBefore(behind);
    }

    /** One that stands before nothing yet, because what it is to stand before must know its address first. */
    Tamper() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", exchange -> pass(exchange, Objects.requireNonNull(behind.get())));
        server.start();
    }

    /** Passes everything on to this server from now on. */
    void standBefore(URI server) {
        behind.set(server);
    }

    /** Changes answers from now on; an empty text becomes status 503. */
    void answer(UnaryOperator<String> how) {
        change.set(how);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange, URI behind) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(behind + exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> copy(request, name, values));
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = Objects.requireNonNull(change.get()).apply(answer.body());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    text.isEmpty() ? 503 : answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(HttpRequest.Builder request, String name, List<String> values) {
        if (!KEPT_OUT.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
