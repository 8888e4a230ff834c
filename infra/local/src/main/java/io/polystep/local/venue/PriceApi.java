package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import java.util.List;
import java.util.function.BiConsumer;

/** Prices of one token or of many. A token without a book is left out of an answer for many. */
final class PriceApi {
    private final Quotations quotations;
    private final VenueDesk desk;
    private final PriceHistory history;

    PriceApi(Quotations quotations, VenueDesk desk, PriceHistory history) {
        this.quotations = quotations;
        this.desk = desk;
        this.history = history;
    }

    void register(Routes routes) {
        routes.on(
                        "GET",
                        "/price",
                        request -> Wire.object()
                                .put("price", price(request.required("token_id"), request.required("side"))))
                .on("GET", "/midpoint", request -> Wire.object().put("mid", midpoint(request.required("token_id"))))
                .on("GET", "/spread", request -> Wire.object().put("spread", spread(request.required("token_id"))))
                .on("GET", "/last-trade-price", request -> lastTrade(request.required("token_id")))
                .on(
                        "POST",
                        "/prices",
                        request -> many(request, (answer, entry) -> {
                            String token = token(entry);
                            String side = entry.path("side").asText();
                            answer.withObjectProperty(token).put(side, price(token, side));
                        }))
                .on(
                        "POST",
                        "/midpoints",
                        request -> many(request, (answer, entry) -> answer.put(token(entry), midpoint(token(entry)))))
                .on(
                        "POST",
                        "/spreads",
                        request -> many(request, (answer, entry) -> answer.put(token(entry), spread(token(entry)))))
                .on("POST", "/last-trades-prices", this::lastTrades)
                .on("GET", "/prices-history", history::answer);
    }

    private String price(String token, String side) {
        VenueDesk.Quotes quotes = quotations.of(token);
        List<Offer> offers = switch (side) {
            case "BUY" -> quotes.bids();
            case "SELL" -> quotes.asks();
            default -> throw VenueRefusal.badRequest("Invalid side");
        };
        return Micros.format(Quotations.best(offers));
    }

    private String midpoint(String token) {
        VenueDesk.Quotes quotes = quotations.of(token);
        return Micros.format(Math.addExact(Quotations.best(quotes.bids()), Quotations.best(quotes.asks())) / 2);
    }

    private String spread(String token) {
        VenueDesk.Quotes quotes = quotations.of(token);
        return Micros.format(Math.subtractExact(Quotations.best(quotes.asks()), Quotations.best(quotes.bids())));
    }

    /** The newest of our own trades: a recording of books holds no trades of others. */
    private ObjectNode lastTrade(String token) {
        quotations.market(token);
        return desk.lastTrade(new TokenId(token))
                .map(trade -> Wire.object()
                        .put("price", trade.match().price().toString())
                        .put("side", desk.side(trade).name()))
                .orElseGet(() -> Wire.object().put("price", "0.5").put("side", ""));
    }

    private JsonNode lastTrades(VenueRequest request) {
        ArrayNode answer = Wire.array();
        for (JsonNode entry : RequestJson.list(request, "Invalid payload")) {
            if (quotations.has(token(entry))) {
                answer.add(lastTrade(token(entry)).put("token_id", token(entry)));
            }
        }
        return answer;
    }

    private JsonNode many(VenueRequest request, BiConsumer<ObjectNode, JsonNode> put) {
        ObjectNode answer = Wire.object();
        for (JsonNode entry : RequestJson.list(request, "Invalid payload")) {
            if (quotations.has(token(entry))) {
                put.accept(answer, entry);
            }
        }
        return answer;
    }

    private static String token(JsonNode entry) {
        return entry.path("token_id").asText();
    }
}
