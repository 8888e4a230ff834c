package io.polystep.local.simulation.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client over a {@link Wire}: no socket, no thread; every exchange is over before it returns. */
public final class WireHttp extends HttpClient {
    private final Wire wire;

    /** @param wire answers every request */
    public WireHttp(Wire wire) {
        this.wire = wire;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return exchange(request, handler);
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CompletableFuture.completedFuture(exchange(request, handler));
        } catch (UncheckedIOException broken) {
            return CompletableFuture.failedFuture(new IOException(broken.getMessage()));
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            HttpResponse.@Nullable PushPromiseHandler<T> pushes) {
        return sendAsync(request, handler);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = request.bodyPublisher().map(WireHttp::text).orElse("");
        WireReply reply = wire.answer(new WireRequest(request.method(), request.uri(), headers, body));
        return response(request, reply, handler);
    }

    private static String text(HttpRequest.BodyPublisher publisher) {
        if (publisher.contentLength() == 0) {
            return "";
        }
        Collected collected = new Collected();
        publisher.subscribe(collected);
        return collected.text.toString();
    }

    /** The JDK's publishers of texts hand over everything at once, in the thread that asks. */
    private static final class Collected implements Flow.Subscriber<ByteBuffer> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            text.append(StandardCharsets.UTF_8.decode(bytes));
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException("expected a body that can be read", failure);
        }

        @Override
        public void onComplete() {
            // everything is collected
        }
    }

    private static <T> HttpResponse<T> response(
            HttpRequest request, WireReply reply, HttpResponse.BodyHandler<T> handler) {
        Map<String, List<String>> named = new HashMap<>();
        reply.headers().forEach((name, value) -> named.put(name, List.of(value)));
        named.put("content-type", List.of("application/json"));
        HttpHeaders headers = HttpHeaders.of(named, (name, value) -> true);
        HttpResponse.BodySubscriber<T> subscriber = handler.apply(new Head(reply.status(), headers));
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                // everything comes at once
            }

            @Override
            public void cancel() {
                // nothing is under way
            }
        });
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        subscriber.onNext(List.of(ByteBuffer.wrap(bytes)));
        subscriber.onComplete();
        return new Response<>(
                request,
                reply.status(),
                headers,
                subscriber.getBody().toCompletableFuture().join());
    }

    private record Head(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    private record Response<T>(HttpRequest request, int statusCode, HttpHeaders headers, T body)
            implements HttpResponse<T> {
        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("expected TLS in every Java", impossible);
        }
    }

    @Override
    public SSLParameters sslParameters() {
        return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }
}
