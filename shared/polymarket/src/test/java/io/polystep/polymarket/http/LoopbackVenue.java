package io.polystep.polymarket.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A venue on the loopback that plays a script, one line for each request, and remembers what it was asked. */
public final class LoopbackVenue implements AutoCloseable {
    /** One request as it arrived. */
    public record Asked(String method, String target, Map<String, List<String>> headers, String body) {
        /** The first value of a header, or an empty text. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<HttpHandler> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Opens a free port. */
    public LoopbackVenue() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::play);
        server.start();
    }

    private void play(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        HttpHandler line = script.poll();
        if (line == null) {
            throw new IOException("the script has no line for " + exchange.getRequestURI());
        }
        line.handle(exchange);
    }

    /** Answers the next request with this. */
    public LoopbackVenue answer(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        script.add(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        return this;
    }

    /** Promises more than it sends, then cuts the connection. */
    public LoopbackVenue cutInsideTheBody(String begun) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, begun.length() + 100L);
            exchange.getResponseBody().write(begun.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        return this;
    }

    /** Takes the request and never answers. */
    public LoopbackVenue neverAnswer() {
        script.add(exchange -> awaitClosing());
        return this;
    }

    /** Sends the headers and the first bytes, and then nothing more. */
    public LoopbackVenue stallInsideTheBody(String begun) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, begun.length() + 100L);
            exchange.getResponseBody().write(begun.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitClosing();
        });
        return this;
    }

    private void awaitClosing() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** What arrived so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Exchanges with it that give up after this many milliseconds. */
    public VenueHttp http(int timeoutMillis) {
        return new VenueHttp(client, uri(), Duration.ofMillis(timeoutMillis));
    }

    /** Exchanges with it with ample time. */
    public VenueHttp http() {
        return http(20_000);
    }

    @Override
    public void close() {
        closing.countDown();
        client.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }
}
