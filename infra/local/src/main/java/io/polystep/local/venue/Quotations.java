package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import java.util.List;

/** The present book of a token given as text, or the venue's refusal. */
final class Quotations {
    private final VenueMarkets markets;
    private final VenueDesk desk;

    Quotations(VenueMarkets markets, VenueDesk desk) {
        this.markets = markets;
        this.desk = desk;
    }

    VenueMarket market(String token) {
        return markets.byToken(token).orElseThrow(Quotations::noBook);
    }

    VenueDesk.Quotes of(String token) {
        return desk.quotes(market(token), new TokenId(token)).orElseThrow(Quotations::noBook);
    }

    /** The whole book as JSON. */
    ObjectNode book(String token) {
        return BookRows.book(market(token), new TokenId(token), of(token), lastPrice(token));
    }

    boolean has(String token) {
        return markets.byToken(token)
                .flatMap(market -> desk.quotes(market, new TokenId(token)))
                .isPresent();
    }

    /** The price of our newest trade, empty before the first. */
    private String lastPrice(String token) {
        return desk.lastTrade(new TokenId(token))
                .map(trade -> trade.match().price().toString())
                .orElse("");
    }

    /** The best price of one side in millionths. */
    static long best(List<Offer> side) {
        if (side.isEmpty()) {
            throw new VenueRefusal(404, "No orders found for the requested token id");
        }
        return side.getFirst().priceMicros();
    }

    private static VenueRefusal noBook() {
        return new VenueRefusal(404, "No orderbook exists for the requested token id");
    }
}
