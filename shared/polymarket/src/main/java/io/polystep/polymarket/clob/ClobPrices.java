package io.polystep.polymarket.clob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import io.polystep.polymarket.wire.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prices of several tokens at once, and of one over time. A token of which the venue says nothing is absent. */
public final class ClobPrices {
    private static final int MOST_MINUTES = 1_440;

    private final Caller caller;

    /** Calls of the host behind {@code caller}. */
    public ClobPrices(Caller caller) {
        this.caller = caller;
    }

    /** The middle between best bid and best ask of each token. */
    public Outcome<Map<TokenId, Price>> midpoints(List<TokenId> tokens, Deadline deadline) {
        return post("/midpoints", tokens, deadline, text -> byToken("the midpoints", tokens, text));
    }

    /** Best ask minus best bid of each token. */
    public Outcome<Map<TokenId, Price>> spreads(List<TokenId> tokens, Deadline deadline) {
        return post("/spreads", tokens, deadline, text -> byToken("the spreads", tokens, text));
    }

    private static Map<TokenId, Price> byToken(String what, List<TokenId> tokens, String text) {
        Fields answer = new Fields(what, Json.parse(text));
        Map<TokenId, Price> prices = new LinkedHashMap<>();
        tokens.stream()
                .filter(token -> answer.has(token.value()))
                .forEach(token -> prices.put(token, answer.price(token.value())));
        return prices;
    }

    /** The newest trade of each token that ever had one. */
    public Outcome<Map<TokenId, LastTrade>> lastTrades(List<TokenId> tokens, Deadline deadline) {
        return post("/last-trades-prices", tokens, deadline, ClobPrices::lastTrades);
    }

    private static Map<TokenId, LastTrade> lastTrades(String text) {
        Map<TokenId, LastTrade> trades = new LinkedHashMap<>();
        for (JsonNode node : array("the last trades", Json.parse(text))) {
            Fields row = new Fields("a last trade", node);
            TokenId token = row.value("token_id", "a token id", TokenId::new);
            LastTrade.of(row).ifPresent(trade -> trades.put(token, trade));
        }
        return trades;
    }

    /**
     * How a token's price went.
     *
     * @param stepMinutes between two points, 1 to 1440
     */
    public Outcome<Page<PricePoint>> history(TokenId token, HistoryRange range, int stepMinutes, Deadline deadline) {
        if (stepMinutes < 1 || stepMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "expected a step of 1 to " + MOST_MINUTES + " minutes, found " + stepMinutes);
        }
        String query = "market=" + token + "&" + range.query() + "&fidelity=" + stepMinutes;
        return caller.read(
                Call.get("/prices-history", query, Map.of()),
                deadline,
                text -> Page.of(
                        "a price",
                        new Fields("the price history", Json.parse(text)).array("history"),
                        PricePoint::read,
                        Optional.empty()));
    }

    private <T> Outcome<T> post(String path, List<TokenId> tokens, Deadline deadline, Function<String, T> read) {
        ArrayNode body = Json.array();
        tokens.forEach(token -> body.add(Json.object().put("token_id", token.value())));
        return caller.call(Call.post(path, body.toString(), Map.of()), Effect.READ, 0, deadline, read);
    }

    private static JsonNode array(String what, JsonNode node) {
        if (!node.isArray()) {
            throw new MalformedException("expected " + what + " as an array, found " + Json.shown(node.toString()));
        }
        return node;
    }
}
