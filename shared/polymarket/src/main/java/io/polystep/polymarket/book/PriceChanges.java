package io.polystep.polymarket.book;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Side;
import java.util.List;
import java.util.Optional;

/**
 * What one {@code price_change} message says of one outcome.
 *
 * @param token the outcome
 * @param atMillis the venue's time, in Unix milliseconds
 * @param changes in the order of the message, at least one
 */
public record PriceChanges(TokenId token, long atMillis, List<Change> changes) {
    /** Refuses a message without changes. */
    public PriceChanges {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("expected at least one price change for token " + token);
        }
    }

    /**
     * The new size at one price.
     *
     * @param side {@link Side#BUY} for the bids
     * @param price the level
     * @param size all shares there now; zero when the level is gone
     * @param bestBid the venue's best bid afterwards, if it said so
     * @param bestAsk the venue's best ask afterwards, if it said so
     */
    public record Change(Side side, Price price, Shares size, Optional<Price> bestBid, Optional<Price> bestAsk) {}
}
