package io.polystep.feeds;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads of one host, each bounded in time to the last byte and in size, and made once. Safe for several threads. */
final class FeedHttp {
    private static final int MOST_BYTES = 1024 * 1024;

    private final HttpClient client;
    private final String base;
    private final Duration timeout;

    FeedHttp(HttpClient client, URI base, Duration timeout) {
        this.client = client;
        this.base = base.toString().replaceFirst("/+$", "");
        this.timeout = timeout;
    }

    /** The status and text of the answer, whatever the status. */
    HttpResponse<byte[]> get(String target) {
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(
                request(target),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            pending.cancel(true);
            throw lost(target, "found nothing after " + timeout.toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            throw lost(target, "found " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw lost(target, "was interrupted", stopped);
        }
    }

    /** The text of an answer. */
    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static FeedException lost(String target, String found, Throwable cause) {
        return new FeedException(FailureKind.NO_ANSWER, "expected a whole answer to " + target + ", " + found, cause);
    }

    private HttpRequest request(String target) {
        return HttpRequest.newBuilder(URI.create(base + target))
                .timeout(timeout)
                .header("Accept", "application/json")
                // Coinbase refuses a request that names no agent.
                .header("User-Agent", "polystep")
                .GET()
                .build();
    }
}
