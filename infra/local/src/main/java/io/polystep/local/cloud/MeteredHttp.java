package io.polystep.local.cloud;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that counts each exchange before it makes it and dates each answer by virtual time, because a server in
 * this process dates it by the wall clock; otherwise it is the client behind it.
 */
final class MeteredHttp extends HttpClient {
    private final HttpClient client;
    private final CallMeter meter;
    private final Function<HttpRequest, String> operation;
    private final InstantSource clock;

    /**
     * @param clock virtual time
     * @param operation the name to count an exchange under, for example {@code venue.GET /time}
     */
    MeteredHttp(HttpClient client, CallMeter meter, InstantSource clock, Function<HttpRequest, String> operation) {
        this.client = client;
        this.meter = meter;
        this.clock = clock;
        this.operation = operation;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        meter.add(operation.apply(request), 1);
        return dated(client.send(request, body));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        meter.add(operation.apply(request), 1);
        return client.sendAsync(request, body).thenApply(this::dated);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> body,
            HttpResponse.@Nullable PushPromiseHandler<T> pushes) {
        meter.add(operation.apply(request), 1);
        return client.sendAsync(request, body, pushes).thenApply(this::dated);
    }

    private <T> HttpResponse<T> dated(HttpResponse<T> response) {
        return new DatedResponse<>(response, clock.instant());
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
