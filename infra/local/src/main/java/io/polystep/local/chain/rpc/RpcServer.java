package io.polystep.local.chain.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** HTTP on loopback, one virtual thread per request. */
public final class RpcServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer http;
    private final ExecutorService threads;

    private RpcServer(HttpServer http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    /** Starts listening on 127.0.0.1; port 0 takes any free one. Throws UncheckedIOException when the port is taken. */
    public static RpcServer start(int port, RpcMethods methods) {
        RpcEnvelope envelope = new RpcEnvelope(methods);
        HttpServer http = bind(port);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        http.setExecutor(threads);
        http.createContext("/", exchange -> serve(exchange, envelope));
        http.start();
        return new RpcServer(http, threads);
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Stops at once. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer bind(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            throw new UncheckedIOException(
                    "Expected port " + port + " on 127.0.0.1 to be free for the local chain, found it taken: stop the"
                            + " other program, choose another port, or choose 0 for any",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to listen on 127.0.0.1:" + port + ", found " + e.getMessage(), e);
        }
    }

    private static void serve(HttpExchange exchange, RpcEnvelope envelope) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            byte[] answer = envelope.answer(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer);
            }
        }
    }
}
