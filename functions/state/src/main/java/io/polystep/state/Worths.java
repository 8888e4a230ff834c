package io.polystep.state;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.state.Worth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a position is worth: by the chain's payout vector once its market is resolved, by the best bid before.
 *
 * @param chain resolutions
 * @param board which slot of the payout vector an outcome of a recent market has
 * @param orders the same for older markets, as they were when we bought
 * @param venue books
 */
record Worths(ChainReader chain, MarketBoard board, OrderLedger orders, MarketVenue venue) {
    /** What is known of it now; a question without an answer makes it unknown and nothing else. */
    Worth of(Position position, Instant now) {
        try {
            return payout(position).<Worth>map(Worth.Resolved::new).orElseGet(() -> quoted(position, now));
        } catch (RetryableException unanswered) {
            return new Worth.Unknown(String.valueOf(unanswered.getMessage()));
        }
    }

    /** What it pays, or empty while its market is not resolved, or is known neither to the board nor to an order. */
    private Optional<Usdc> payout(Position position) {
        return market(position.condition()).flatMap(market -> {
            List<TokenId> tokens =
                    market.outcomes().stream().map(Outcome::token).toList();
            int outcome = tokens.indexOf(position.token());
            return outcome < 0 ? Optional.empty() : chain.payout(market, outcome, position.shares());
        });
    }

    /** The board forgets a market two days after its window; the orders never do. */
    private Optional<Market> market(ConditionId condition) {
        return board.find(condition)
                .map(ScannedMarket::market)
                .or(() -> orders.all().stream()
                        .map(Order::market)
                        .filter(market -> market.condition().equals(condition))
                        .findFirst());
    }

    private Worth quoted(Position position, Instant now) {
        return switch (venue.books(List.of(position.token())).getFirst()) {
            case MarketVenue.BookReading.Unusable unusable -> new Worth.Unknown(unusable.reason());
            case MarketVenue.BookReading.Read read ->
                read.book().bestBid().map(bid -> bid(bid, now)).orElseGet(() -> new Worth.Unknown("nobody bids"));
        };
    }

    private static Worth bid(Price bid, Instant now) {
        return new Worth.Quoted(bid, now);
    }
}
