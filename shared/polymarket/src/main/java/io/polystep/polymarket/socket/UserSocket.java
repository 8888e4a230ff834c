package io.polystep.polymarket.socket;

import io.polystep.domain.market.ConditionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Follows the orders and trades of one account. The channel repeats nothing that was missed, so after every lost
 * connection and every damaged message {@link UserListener#missed} tells to ask the private reads. Safe for several
 * threads.
 */
public final class UserSocket implements AutoCloseable {
    private final UserCodec codec;
    private final UserListener listener;
    private final SocketLink link;
    private FrameCounts counts = FrameCounts.NONE;
    private boolean lostBefore;

    /**
     * Prepares it; nothing is sent before {@link #start}.
     *
     * @param markets the markets to follow, or none for all
     */
    public UserSocket(LinkSetup setup, UserCodec codec, Collection<ConditionId> markets, UserListener listener) {
        List<ConditionId> followed = List.copyOf(markets);
        this.codec = codec;
        this.listener = listener;
        this.link = new SocketLink(setup, () -> List.of(codec.open(followed)), new Link());
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

    /** What has come so far. */
    public FrameCounts counts() {
        return link.reading(() -> counts);
    }

    private final class Link implements LinkListener {
        @Override
        public void text(String frame, Instant receivedAt) {
            Frame<UserMessage> read = codec.decode(frame);
            counts = counts.plus(1, read.messages().size(), read.rejected().size(), 0);
            read.rejected().forEach(rejected -> rejected(rejected, receivedAt));
            read.messages().forEach(message -> listener.message(message, receivedAt));
        }

        @Override
        public void notText(String reason, Instant receivedAt) {
            counts = counts.plus(0, 0, 1, 0);
            rejected(new Rejected(Rejected.Kind.UNREADABLE, reason, Optional.empty()), receivedAt);
        }

        private void rejected(Rejected rejected, Instant receivedAt) {
            listener.rejected(rejected, receivedAt);
            listener.missed("a message could not be used: " + rejected.reason());
        }

        @Override
        public void changed(LinkState before, LinkState now) {
            lostBefore = lostBefore || now instanceof LinkState.Waiting;
            listener.link(now);
            if (now instanceof LinkState.Open && lostBefore) {
                lostBefore = false;
                listener.missed("the connection was open again after a loss");
            }
        }

        @Override
        public void tick(Instant now) {
            // Nothing of this channel depends on time.
        }
    }
}
