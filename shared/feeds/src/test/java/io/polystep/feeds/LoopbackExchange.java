package io.polystep.feeds;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An exchange on the loopback that gives one answer to everything and remembers what it was asked. */
final class LoopbackExchange implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LoopbackExchange(int status, byte[] body, boolean silent) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (silent) {
                awaitClosing();
            }
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    static LoopbackExchange answering(int status, String body) throws IOException {
        return new LoopbackExchange(status, body.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Sends its headers and then nothing. */
    static LoopbackExchange silent() throws IOException {
        return new LoopbackExchange(200, new byte[10], true);
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
