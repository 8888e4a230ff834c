package io.polystep.polymarket.socket;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Side;
import java.util.Optional;

/**
 * The new size of one price level.
 *
 * @param token the book
 * @param side {@code BUY} for the bids, {@code SELL} for the asks
 * @param price the level
 * @param size all shares there now; zero removes the level
 * @param hash the venue's digest of the book after the change
 * @param bestBid the best bid after the change
 * @param bestAsk the best ask after the change
 */
public record LevelChange(
        TokenId token,
        Side side,
        Price price,
        Shares size,
        Optional<String> hash,
        Optional<Price> bestBid,
        Optional<Price> bestAsk) {}
