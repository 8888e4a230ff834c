package io.polystep.polymarket.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Exchanges with one host. Each is bounded in time, from connecting to the last byte, and in size, and is made once:
 * whether it may be made again is the caller's decision. Safe for use by several threads.
 */
public final class VenueHttp {
    /** The header by which one exchange can be found in the logs of both sides. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** The time for one exchange unless told otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final HttpClient client;
    private final String base;
    private final Duration timeout;
    private final AtomicLong sequence = new AtomicLong();

    /**
     * @param client must not follow redirects, since a redirected order would be sent twice and elsewhere
     * @param base scheme and host, with or without a path before the venue's own
     * @param timeout for the whole of one exchange
     */
    public VenueHttp(HttpClient client, URI base, Duration timeout) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("expected an HTTP client that never follows redirects, found "
                    + client.followRedirects() + "; build it with Redirect.NEVER");
        }
        this.client = client;
        this.base = base.toString().replaceFirst("/+$", "");
        this.timeout = timeout;
    }

    /**
     * Makes the exchange. Never throws for anything that the network or the other side does.
     *
     * @param left to the caller, above zero; the shorter of this and the usual time bounds the exchange
     */
    public Answer send(Call call, Duration left) {
        return send(call, left, requestId(call));
    }

    /**
     * The same under a name of the caller's.
     *
     * @param requestId printable, unique to this exchange
     */
    public Answer send(Call call, Duration left, String requestId) {
        return exchange(call, left.compareTo(timeout) < 0 ? left : timeout, requestId);
    }

    private Answer exchange(Call call, Duration time, String requestId) {
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(
                request(call, time, requestId),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return received(pending.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            pending.cancel(true);
            return new Answer.Lost("no whole answer to " + call + " within " + time.toMillis() + " ms");
        } catch (ExecutionException failed) {
            return new Answer.Lost("no whole answer to " + call + ": " + failed.getCause());
        } catch (InterruptedException stopped) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Lost("interrupted while waiting for the answer to " + call);
        }
    }

    private static Answer received(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer.Received(response.statusCode(), response.headers(), body);
    }

    private HttpRequest request(Call call, Duration time, String requestId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.target()))
                // HTTP/1.1 because an HTTP/2 client may repeat a request by itself when a stream is refused.
                .version(HttpClient.Version.HTTP_1_1)
                // Also bounds the connection attempt; the wait in send() bounds the body, which this does not.
                .timeout(time)
                .header("Accept", "application/json")
                .header(REQUEST_ID, requestId)
                .method(
                        call.method(),
                        call.body()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElse(HttpRequest.BodyPublishers.noBody()));
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        call.headers().forEach(request::header);
        return request.build();
    }

    /** A name for this exchange that needs no source of chance. */
    private String requestId(Call call) {
        String second = call.headers().getOrDefault("POLY_TIMESTAMP", "");
        String name = base + " " + call + " " + second + " " + sequence.incrementAndGet();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
