package io.polystep.strategy;

import io.polystep.domain.market.Market;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.Quote;
import java.util.List;

/**
 * What a strategy may know of one market.
 *
 * @param market its terms
 * @param books the books that could be read now, at most one for each outcome
 * @param quotes earlier best prices of both outcomes, oldest first
 * @param entries how many intents this market has had already
 */
public record Snapshot(Market market, List<OrderBook> books, List<Quote> quotes, int entries) {
    /** Copies the lists. */
    public Snapshot {
        books = List.copyOf(books);
        quotes = List.copyOf(quotes);
    }
}
