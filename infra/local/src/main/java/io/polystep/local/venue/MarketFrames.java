package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import java.time.Instant;
import java.util.List;

/** Events of the market channel as JSON. An absent price is an empty text. */
final class MarketFrames {
    private MarketFrames() {}

    private static ObjectNode event(String type, VenueMarket market, Instant at) {
        return Wire.object()
                .put("event_type", type)
                .put("market", market.terms().condition().value())
                .put("timestamp", Long.toString(at.toEpochMilli()));
    }

    static ObjectNode book(ObjectNode book, Instant at) {
        return book.put("event_type", "book").put("timestamp", Long.toString(at.toEpochMilli()));
    }

    static ObjectNode priceChange(VenueMarket market, Instant at, ArrayNode rows) {
        ObjectNode event = event("price_change", market, at);
        event.set("price_changes", rows);
        return event;
    }

    /** The rows of one token's changed levels. */
    static void addRows(ArrayNode rows, PublishedBook book, List<PublishedBook.Change> changes, String hash) {
        for (PublishedBook.Change change : changes) {
            rows.addObject()
                    .put("asset_id", book.token().value())
                    .put("price", Micros.format(change.priceMicros()))
                    .put("size", Micros.format(change.sizeMicros()))
                    .put("side", change.buy() ? "BUY" : "SELL")
                    .put("hash", hash)
                    .put("best_bid", price(book.bestBid()))
                    .put("best_ask", price(book.bestAsk()));
        }
    }

    private static String price(long micros) {
        return micros == 0 ? "" : Micros.format(micros);
    }

    static ObjectNode bestBidAsk(PublishedBook book, Instant at) {
        boolean both = book.bestBid() > 0 && book.bestAsk() > 0;
        return event("best_bid_ask", book.market(), at)
                .put("asset_id", book.token().value())
                .put("best_bid", price(book.bestBid()))
                .put("best_ask", price(book.bestAsk()))
                .put("spread", both ? Micros.format(book.bestAsk() - book.bestBid()) : "");
    }

    static ObjectNode tickSizeChange(PublishedBook book, TickSize before, Instant at) {
        return event("tick_size_change", book.market(), at)
                .put("asset_id", book.token().value())
                .put("old_tick_size", before.toString())
                .put("new_tick_size", book.market().tick().toString());
    }

    /** A trade of ours; {@code side} is the taker's. The settling transaction is not known yet. */
    static ObjectNode lastTradePrice(VenueMarket market, TokenId token, Match match, Side side, Instant at) {
        return event("last_trade_price", market, at)
                .put("asset_id", token.value())
                .put("price", match.price().toString())
                .put("side", side.name())
                .put("size", match.shares().toString())
                .put("fee_rate_bps", Long.toString(market.fees().rateMicros() / 100))
                .put("transaction_hash", "");
    }

    static ObjectNode newMarket(VenueMarket market, Instant at) {
        ObjectNode event = listed(event("new_market", market, at), market)
                .put("condition_id", market.terms().condition().value())
                .put("active", true)
                .put("order_price_min_tick_size", market.tick().toString());
        event.set("clob_token_ids", tokens(market));
        event.putArray("tags").add("crypto");
        return event;
    }

    static ObjectNode marketResolved(VenueMarket market, int winner, Instant at) {
        TokenId token = winner == 0 ? market.terms().first() : market.terms().second();
        return listed(event("market_resolved", market, at), market)
                .put("winning_asset_id", token.value())
                .put("winning_outcome", market.label(token));
    }

    private static ObjectNode listed(ObjectNode event, VenueMarket market) {
        ObjectNode listing = new GammaListing(market, market.terms().window().start()).json();
        event.put("id", listing.path("id").asText())
                .put("question", listing.path("question").asText())
                .put("slug", market.terms().slug().value());
        event.set("assets_ids", tokens(market));
        event.putArray("outcomes")
                .add(market.label(market.terms().first()))
                .add(market.label(market.terms().second()));
        return event;
    }

    private static ArrayNode tokens(VenueMarket market) {
        return Wire.array()
                .add(market.terms().first().value())
                .add(market.terms().second().value());
    }
}
