package io.polystep.local.venue;

import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.socket.LinkState;
import io.polystep.polymarket.socket.MarketListener;
import io.polystep.polymarket.socket.MarketMessage;
import io.polystep.polymarket.socket.Rejected;
import io.polystep.polymarket.socket.UserListener;
import io.polystep.polymarket.socket.UserMessage;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Collects what a socket client tells, for a test to wait for. */
final class HeardMessages implements MarketListener, UserListener {
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
        events.add(reason);
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
            for (Object event = poll(); event != null; event = poll()) {
                if (type.isInstance(event)) {
                    return type.cast(event);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("expected a " + type.getSimpleName() + " within ten seconds, found none");
    }

    private Object poll() throws InterruptedException {
        return events.poll(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for something that no event tells. */
    void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("expected " + what + " within ten seconds, found none");
            }
            Thread.onSpinWait();
        }
    }
}
