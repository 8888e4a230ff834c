package io.polystep.deployment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The venue's web host on loopback, by which everything may be done from here. */
final class OpenRegion implements AutoCloseable {
    private static final byte[] ANSWER =
            "{\"blocked\":false,\"country\":\"IE\",\"region\":\"L\"}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private OpenRegion(HttpServer server) {
        this.server = server;
    }

    static OpenRegion start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/geoblock", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, ANSWER.length);
                    exchange.getResponseBody().write(ANSWER);
                }
            });
            server.start();
            return new OpenRegion(server);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
