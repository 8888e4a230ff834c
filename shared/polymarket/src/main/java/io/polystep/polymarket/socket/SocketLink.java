package io.polystep.polymarket.socket;

import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is opened again whenever it is lost. All decisions are those of {@link LinkMachine}; this class
 * carries them out. Every input, from the network, the pulse or the owner, is taken under one lock, so that the listener
 * is called by one thread at a time; nothing under the lock waits for the network.
 */
final class SocketLink implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final LinkSetup setup;
    private final LinkMachine machine;
    private final Supplier<List<String>> greeting;
    private final LinkListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private LinkState state = new LinkState.Stopped();
    private @Nullable Attempt attempt;
    private Pulse.@Nullable Beat beat;

    SocketLink(LinkSetup setup, Supplier<List<String>> greeting, LinkListener listener) {
        this.setup = setup;
        this.machine = new LinkMachine(setup.policy());
        this.greeting = greeting;
        this.listener = listener;
    }

    /** Begins; has no effect when it has begun. */
    void start() {
        exclusively(() -> {
            if (beat == null) {
                beat = setup.pulse().every(TICK, () -> exclusively(this::tick));
            }
            input(new LinkInput.Start());
        });
    }

    /** Ends it for good. */
    @Override
    public void close() {
        exclusively(() -> {
            if (beat != null) {
                beat.close();
            }
            input(new LinkInput.Stop());
        });
    }

    /** Runs between two inputs. */
    void exclusively(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** The state at this moment. */
    LinkState state() {
        return reading(() -> state);
    }

    /** Reads between two inputs. */
    <T> T reading(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    /** Sends a text when the connection is open; otherwise nothing, since the greeting will say it. */
    void send(String text) {
        exclusively(() -> {
            if (state instanceof LinkState.Open && attempt != null) {
                attempt.send(text);
            }
        });
    }

    private void tick() {
        input(new LinkInput.Tick());
        listener.tick(setup.clock().instant());
    }

    private void input(LinkInput input) {
        LinkState before = state;
        LinkStep step = machine.step(before, input, setup.clock().instant(), setup.random());
        state = step.next();
        if (!before.getClass().equals(state.getClass())) {
            listener.changed(before, state);
        }
        step.actions().forEach(this::perform);
    }

    private void perform(LinkAction action) {
        switch (action) {
            case CONNECT -> connect();
            case GREET -> greeting.get().forEach(this::send);
            case PING -> send("PING");
            case CUT -> cut();
        }
    }

    private void connect() {
        attempt = new Attempt();
        attempt.begin();
    }

    private void cut() {
        Attempt last = attempt;
        attempt = null;
        if (last != null) {
            last.abort();
        }
    }

    /** One try; what it says counts only as long as it is the current one. */
    private final class Attempt implements TextFrames.Events {
        private @Nullable CompletableFuture<WebSocket> pending;
        private @Nullable WebSocket socket;
        private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

        void begin() {
            CompletableFuture<WebSocket> connection = setup.http()
                    .newWebSocketBuilder()
                    .connectTimeout(setup.policy().connectWithin())
                    .buildAsync(setup.uri(), new TextFrames(this));
            // Kept as a whole so that abort() reaches the attempt itself; success is told by opened().
            pending = connection;
            CompletableFuture<?> _ = connection.whenComplete((opened, failure) -> {
                if (failure != null) {
                    lost("no connection: " + failure);
                }
            });
        }

        void send(String text) {
            WebSocket open = socket;
            if (open == null) {
                return;
            }
            // The next text may leave only after the one before it.
            sending = sending.thenCompose(before -> open.sendText(text, true)).whenComplete((sent, failure) -> {
                if (failure != null) {
                    lost("could not send: " + failure);
                }
            });
        }

        void abort() {
            if (socket != null) {
                socket.abort();
            } else if (pending != null) {
                pending.cancel(true);
            }
        }

        @Override
        public void opened(WebSocket opened) {
            exclusively(() -> {
                socket = opened;
                if (attempt == this) {
                    input(new LinkInput.Opened());
                } else {
                    opened.abort();
                }
            });
        }

        @Override
        public void alive() {
            whenCurrent(() -> input(new LinkInput.Received()));
        }

        @Override
        public void text(String frame) {
            whenCurrent(() -> {
                Instant receivedAt = setup.clock().instant();
                input(new LinkInput.Received());
                listener.text(frame, receivedAt);
            });
        }

        @Override
        public void notText(String reason) {
            whenCurrent(() -> {
                Instant receivedAt = setup.clock().instant();
                input(new LinkInput.Received());
                listener.notText(reason, receivedAt);
            });
        }

        @Override
        public void lost(String reason) {
            whenCurrent(() -> input(new LinkInput.Lost(reason)));
        }

        private void whenCurrent(Runnable work) {
            exclusively(() -> {
                if (attempt == this) {
                    work.run();
                }
            });
        }
    }
}
