package io.polystep.local.simulation.world;

import io.polystep.local.offline.OfflineAnswer;
import io.polystep.local.offline.OfflineHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Flow;

/** The JDK's HTTP client over a {@link Wire}. */
public final class WireHttp extends OfflineHttp {
    private final Wire wire;

    /** @param wire answers every request */
    public WireHttp(Wire wire) {
        this.wire = wire;
    }

    @Override
    protected OfflineAnswer answer(HttpRequest request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = request.bodyPublisher().map(WireHttp::text).orElse("");
        try {
            return answer(wire.answer(new WireRequest(request.method(), request.uri(), headers, body)));
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static OfflineAnswer answer(WireReply reply) {
        Map<String, String> headers = new HashMap<>(reply.headers());
        headers.put("content-type", "application/json");
        return new OfflineAnswer(reply.status(), headers, reply.body().getBytes(StandardCharsets.UTF_8));
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
}
