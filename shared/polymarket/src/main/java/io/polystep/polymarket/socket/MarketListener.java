package io.polystep.polymarket.socket;

import io.polystep.domain.market.TokenId;
import java.time.Instant;

/**
 * Who follows books: one call at a time, in the venue's order. Calls must be short and must not throw. A book is built
 * from {@link MarketMessage.Snapshot} and {@link MarketMessage.PriceChanges}; after {@link #unusable} no change of that
 * book comes before its next snapshot.
 */
public interface MarketListener {
    /** A message to apply or to look at. */
    void message(MarketMessage message, Instant receivedAt);

    /** The local copy of this book must not be used until its next snapshot. */
    void unusable(TokenId token, String reason);

    /** Something that gave no message. */
    void rejected(Rejected rejected, Instant receivedAt);

    /** The connection changed. */
    void link(LinkState state);
}
