package io.polystep.domain.market;

import io.polystep.domain.money.Price;
import java.time.Instant;
import java.util.Optional;

/**
 * Best bid and ask of one outcome as a scan saw them; a missing side stays missing.
 *
 * @param at when the scan read it
 * @param token the outcome
 * @param bid highest bid
 * @param ask lowest ask
 */
public record Quote(Instant at, TokenId token, Optional<Price> bid, Optional<Price> ask) {
    /** The quote of a book read at {@code at}. */
    public static Quote of(OrderBook book, Instant at) {
        return new Quote(at, book.token(), book.bestBid(), book.bestAsk());
    }
}
