package io.polystep.polymarket.socket;

import io.polystep.domain.market.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the books of some tokens and says at any time whether a local copy may be used. After a lost connection, a
 * tick change, a damaged message or {@link #resync} a book is unusable until its next snapshot, which is asked for by
 * subscribing again. Safe for several threads.
 */
public final class MarketSocket implements AutoCloseable {
    /** More on one connection are served unreliably. */
    public static final int MOST_TOKENS = 200;

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private final LinkSetup setup;
    private final MarketListener listener;
    private final Resync resync = new Resync(ASK_AGAIN_AFTER);
    private final SocketLink link;
    private FrameCounts counts = FrameCounts.NONE;

    /** Prepares it; nothing is sent before {@link #start}. */
    public MarketSocket(LinkSetup setup, MarketListener listener) {
        this.setup = setup;
        this.listener = listener;
        this.link = new SocketLink(setup, () -> List.of(MarketCodec.open(resync.tokens())), new Link());
    }

    /** Connects, and connects again whenever the connection is lost. */
    public void start() {
        link.start();
    }

    /** Ends it for good. */
    @Override
    public void close() {
        link.close();
    }

    /**
     * Follows these books too.
     *
     * @throws IllegalArgumentException if they would be more than {@link #MOST_TOKENS}
     */
    public void watch(Collection<TokenId> tokens) {
        link.exclusively(() -> {
            Set<TokenId> all = new HashSet<>(resync.tokens());
            all.addAll(tokens);
            if (all.size() > MOST_TOKENS) {
                throw new IllegalArgumentException(
                        "expected at most " + MOST_TOKENS + " books on one connection, found " + all.size());
            }
            tokens.forEach(resync::watch);
            ask();
        });
    }

    /** Follows these books no longer. */
    public void unwatch(Collection<TokenId> tokens) {
        link.exclusively(() -> {
            List<TokenId> gone = tokens.stream().filter(resync::unwatch).toList();
            if (!gone.isEmpty()) {
                link.send(MarketCodec.unsubscribe(gone));
            }
        });
    }

    /** Reports that a local book does not match the venue's, for example by its hash; a snapshot is asked for. */
    public void resync(TokenId token, String reason) {
        link.exclusively(() -> {
            spoil(token, reason);
            ask();
        });
    }

    /**
     * True when the book is followed and live, the connection is open, and something was received on it within the given
     * time. A quiet book is not stale as long as the connection speaks.
     */
    public boolean usable(TokenId token, Duration mostSilence) {
        return link.reading(() -> resync.health(token).orElse(null) instanceof BookHealth.Live && heard(mostSilence));
    }

    private boolean heard(Duration mostSilence) {
        return link.state() instanceof LinkState.Open open
                && Duration.between(open.receivedAt(), setup.clock().instant()).compareTo(mostSilence) <= 0;
    }

    /** The health of a book, empty when it is not followed. */
    public Optional<BookHealth> health(TokenId token) {
        return link.reading(() -> resync.health(token));
    }

    /** What has come so far. */
    public FrameCounts counts() {
        return link.reading(() -> counts);
    }

    private void spoil(TokenId token, String reason) {
        if (resync.spoil(token, reason)) {
            listener.unusable(token, reason);
        }
    }

    private void spoilAll(String reason) {
        resync.tokens().forEach(token -> spoil(token, reason));
    }

    /** Asks for the snapshots that are due; subscribing again needs unsubscribing first. */
    private void ask() {
        if (link.state() instanceof LinkState.Open) {
            List<TokenId> due = resync.due(setup.clock().instant());
            if (!due.isEmpty()) {
                link.send(MarketCodec.unsubscribe(due));
                link.send(MarketCodec.subscribe(due));
            }
        }
    }

    private final class Link implements LinkListener {
        @Override
        public void text(String frame, Instant receivedAt) {
            Frame<MarketMessage> read = MarketCodec.decode(frame);
            counts = counts.plus(1, read.messages().size(), read.rejected().size(), 0);
            read.rejected().forEach(rejected -> rejected(rejected, receivedAt));
            read.messages().forEach(message -> message(message, receivedAt));
            ask();
        }

        @Override
        public void notText(String reason, Instant receivedAt) {
            counts = counts.plus(0, 0, 1, 0);
            rejected(new Rejected(Rejected.Kind.UNREADABLE, reason, Optional.empty()), receivedAt);
            ask();
        }

        private void rejected(Rejected rejected, Instant receivedAt) {
            listener.rejected(rejected, receivedAt);
            if (rejected.kind().affectsBooks()) {
                String reason = "a message could not be read: " + rejected.reason();
                rejected.token().ifPresentOrElse(token -> spoil(token, reason), () -> spoilAll(reason));
            }
        }

        private void message(MarketMessage message, Instant receivedAt) {
            switch (message) {
                case MarketMessage.Snapshot snapshot -> snapshot(snapshot, receivedAt);
                case MarketMessage.PriceChanges changes -> changes(changes, receivedAt);
                case MarketMessage.TickChange tick -> {
                    listener.message(tick, receivedAt);
                    spoil(tick.token(), "the tick changed from " + tick.before() + " to " + tick.now());
                }
                default -> listener.message(message, receivedAt);
            }
        }

        private void snapshot(MarketMessage.Snapshot snapshot, Instant receivedAt) {
            if (resync.snapshot(snapshot.book().token(), snapshot.at(), receivedAt)) {
                listener.message(snapshot, receivedAt);
            } else {
                counts = counts.plus(0, 0, 0, 1);
            }
        }

        private void changes(MarketMessage.PriceChanges changes, Instant receivedAt) {
            changes.changes().forEach(change -> {
                if (isBackwards(change.token(), changes.at())) {
                    spoil(change.token(), "a change is older than the book: " + changes.at());
                }
            });
            List<LevelChange> fit = changes.changes().stream()
                    .filter(change -> resync.change(change.token(), changes.at(), receivedAt))
                    .toList();
            counts = counts.plus(0, 0, 0, changes.changes().size() - fit.size());
            if (!fit.isEmpty()) {
                listener.message(new MarketMessage.PriceChanges(changes.market(), changes.at(), fit), receivedAt);
            }
        }

        private boolean isBackwards(TokenId token, Instant at) {
            return resync.health(token).orElse(null) instanceof BookHealth.Live live && at.isBefore(live.venueTime());
        }

        @Override
        public void changed(LinkState before, LinkState now) {
            if (now instanceof LinkState.Open) {
                resync.askedForAll(setup.clock().instant());
            }
            if (now instanceof LinkState.Waiting waiting) {
                spoilAll("the connection was lost: " + waiting.reason());
            }
            if (now instanceof LinkState.Stopped) {
                spoilAll("the connection was stopped");
            }
            listener.link(now);
        }

        @Override
        public void tick(Instant now) {
            ask();
        }
    }
}
