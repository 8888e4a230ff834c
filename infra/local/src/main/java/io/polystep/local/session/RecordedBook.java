package io.polystep.local.session;

import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import java.time.Instant;

/**
 * One recorded book, always told from the first outcome's side: a message about the second outcome is mirrored when it is
 * read, because both outcomes share one book.
 *
 * @param receivedAt when the recorder received it; the time at which it becomes known in a replay
 * @param at what the venue says about its age
 * @param bids wanted first-outcome shares, best first
 * @param asks offered first-outcome shares, best first
 */
public record RecordedBook(Instant receivedAt, Instant at, Depth bids, Depth asks) {
    /** The same book told from the second outcome's side. */
    public RecordedBook mirrored() {
        return new RecordedBook(receivedAt, at, asks.complement(), bids.complement());
    }

    /** The book as a domain value under the name of {@code token}. */
    public OrderBook toOrderBook(TokenId token) {
        return new OrderBook(token, at, bids.levels(), asks.levels());
    }
}
