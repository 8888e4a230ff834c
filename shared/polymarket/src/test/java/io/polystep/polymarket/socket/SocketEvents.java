package io.polystep.polymarket.socket;

import io.polystep.domain.market.TokenId;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Collects what a socket tells, for a test to wait for. */
final class SocketEvents implements MarketListener, UserListener {
    /** A book became unusable. */
    record Unusable(TokenId token, String reason) {}

    /** Messages may have been missed. */
    record Missed(String reason) {}

    private static final long WAIT_SECONDS = 10;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    @Override
    public void message(MarketMessage message, Instant receivedAt) {
        events.add(message);
    }

    @Override
    public void message(UserMessage message, Instant receivedAt) {
        events.add(message);
    }

    @Override
    public void unusable(TokenId token, String reason) {
        events.add(new Unusable(token, reason));
    }

    @Override
    public void missed(String reason) {
        events.add(new Missed(reason));
    }

    @Override
    public void rejected(Rejected rejected, Instant receivedAt) {
        events.add(rejected);
    }

    @Override
    public void link(LinkState state) {
        events.add(state);
    }

    /** The next event of this type; the ones before it are passed over. */
    <T> T next(Class<T> type) {
        try {
            for (Object event = events.poll(WAIT_SECONDS, TimeUnit.SECONDS);
                    event != null;
                    event = events.poll(WAIT_SECONDS, TimeUnit.SECONDS)) {
                if (type.isInstance(event)) {
                    return type.cast(event);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("expected a " + type.getSimpleName() + " within ten seconds, found none");
    }
}
