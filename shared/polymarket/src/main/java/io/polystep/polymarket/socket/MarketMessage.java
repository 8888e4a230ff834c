package io.polystep.polymarket.socket;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the market channel says. */
public sealed interface MarketMessage {
    /** The market. */
    ConditionId market();

    /** The venue's time; for a snapshot that of the book's last change, which can be minutes ago. */
    Instant at();

    /**
     * A whole book.
     *
     * @param market the market
     * @param book both sides
     * @param hash the venue's digest of it
     * @param tick the price grid, when it is told
     */
    record Snapshot(ConditionId market, OrderBook book, Optional<String> hash, Optional<TickSize> tick)
            implements MarketMessage {
        @Override
        public Instant at() {
            return book.at();
        }
    }

    /**
     * Changed levels, of one or both books of a market.
     *
     * @param market the market
     * @param at the venue's time
     * @param changes in the venue's order
     */
    record PriceChanges(ConditionId market, Instant at, List<LevelChange> changes) implements MarketMessage {
        /** Copies the list. */
        public PriceChanges {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Another price grid: the book is void until a new snapshot, and an order must be signed on the new grid.
     *
     * @param market the market
     * @param token the book
     * @param at the venue's time
     * @param before the old grid
     * @param now the new grid
     */
    record TickChange(ConditionId market, TokenId token, Instant at, TickSize before, TickSize now)
            implements MarketMessage {}

    /**
     * A trade.
     *
     * @param market the market
     * @param token the outcome
     * @param at the venue's time
     * @param price its price
     * @param size its shares
     * @param side the taker's side
     */
    record LastTrade(ConditionId market, TokenId token, Instant at, Price price, Shares size, Side side)
            implements MarketMessage {}

    /**
     * The top of a book.
     *
     * @param market the market
     * @param token the book
     * @param at the venue's time
     * @param bid the best bid, empty when there is none
     * @param ask the best ask, empty when there is none
     */
    record BestBidAsk(ConditionId market, TokenId token, Instant at, Optional<Price> bid, Optional<Price> ask)
            implements MarketMessage {}

    /**
     * A market was opened.
     *
     * @param market the market
     * @param at the venue's time
     * @param slug its readable name
     * @param tokens its outcomes' tokens
     * @param outcomes their names, in the same order
     */
    record NewMarket(ConditionId market, Instant at, String slug, List<TokenId> tokens, List<String> outcomes)
            implements MarketMessage {
        /** Copies the lists. */
        public NewMarket {
            tokens = List.copyOf(tokens);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A market was decided, as the venue's service says; the payout on the chain is what counts.
     *
     * @param market the market
     * @param at the venue's time
     * @param winner the winning token
     * @param outcome its name
     */
    record MarketResolved(ConditionId market, Instant at, TokenId winner, String outcome) implements MarketMessage {}
}
