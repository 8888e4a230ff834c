package io.polystep.polymarket.clob;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polystep.domain.Whole;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.domain.port.MarketVenue.BookReading;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.ClobBooks;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The order book service without an account. Safe for use by several threads. */
public final class ClobPublic {
    private final Caller caller;

    /** Calls of the host behind {@code caller}. */
    public ClobPublic(Caller caller) {
        this.caller = caller;
    }

    /** The book of one token, best levels first. */
    public Outcome<OrderBook> book(TokenId token, Deadline deadline) {
        return get("/book", token(token), deadline, text -> switch (ClobBooks.single(token, text)) {
            case BookReading.Read(OrderBook book) -> book;
            case BookReading.Unusable(TokenId _, String reason) -> throw new MalformedException(reason);
        });
    }

    /** The books of several tokens, one reading for each in the same order. */
    public Outcome<List<BookReading>> books(List<TokenId> tokens, Deadline deadline) {
        return post("/books", ClobBooks.request(tokens), deadline, text -> ClobBooks.readings(tokens, text));
    }

    /** The best price of a side: for {@link Side#BUY} the best bid, for {@link Side#SELL} the best ask. */
    public Outcome<Price> price(TokenId token, Side side, Deadline deadline) {
        return get(
                "/price",
                token(token) + "&side=" + side,
                deadline,
                text -> fields("the price", text).price("price"));
    }

    /** The best prices of several tokens; those without a book on that side are absent. */
    public Outcome<Map<TokenId, BestPrices>> prices(List<TokenId> tokens, Deadline deadline) {
        ArrayNode body = Json.array();
        for (TokenId token : tokens) {
            for (Side side : Side.values()) {
                body.add(Json.object().put("token_id", token.value()).put("side", side.name()));
            }
        }
        return post("/prices", body.toString(), deadline, text -> BestPrices.read(tokens, text));
    }

    /** The middle between best bid and best ask. */
    public Outcome<Price> midpoint(TokenId token, Deadline deadline) {
        return get(
                "/midpoint",
                token(token),
                deadline,
                text -> fields("the midpoint", text).price("mid"));
    }

    /** Best ask minus best bid. */
    public Outcome<Price> spread(TokenId token, Deadline deadline) {
        return get(
                "/spread",
                token(token),
                deadline,
                text -> fields("the spread", text).price("spread"));
    }

    /** The last trade's price; empty when there never was one, which the venue writes as 0.5 without a side. */
    public Outcome<Optional<LastTrade>> lastTrade(TokenId token, Deadline deadline) {
        return get("/last-trade-price", token(token), deadline, LastTrade::read);
    }

    /** The price grid now; it changes near 0 and 1. */
    public Outcome<TickSize> tickSize(TokenId token, Deadline deadline) {
        return get(
                "/tick-size",
                token(token),
                deadline,
                text -> fields("the tick size", text).value("minimum_tick_size", "a known tick size", TickSize::of));
    }

    /** True when the token's market is a neg-risk one. */
    public Outcome<Boolean> negRisk(TokenId token, Deadline deadline) {
        return get(
                "/neg-risk",
                token(token),
                deadline,
                text -> fields("the answer", text).flag("neg_risk"));
    }

    /** The legacy fee in basis points. It no longer says what is charged: read the market's fee schedule. */
    public Outcome<Integer> legacyFeeRate(TokenId token, Deadline deadline) {
        return get(
                "/fee-rate",
                token(token),
                deadline,
                text -> fields("the fee rate", text)
                        .value("base_fee", "basis points from 0 to 10000", ClobPublic::basisPoints));
    }

    private static int basisPoints(String text) {
        int points = Whole.ofInt(text);
        if (points < 0 || points > 10_000) {
            throw new IllegalArgumentException("expected basis points from 0 to 10000, found " + points);
        }
        return points;
    }

    /** A market in the venue's compact form. */
    public Outcome<ClobMarket> market(ConditionId condition, Deadline deadline) {
        return get("/clob-markets/" + condition, "", deadline, text -> ClobMarket.read(condition, text));
    }

    /** A market in the venue's long form, which says whether it is closed and who won. */
    public Outcome<MarketDetails> details(ConditionId condition, Deadline deadline) {
        return get("/markets/" + condition, "", deadline, text -> MarketDetails.read(condition, text));
    }

    /** What the builder of this code adds to the fees. */
    public Outcome<BuilderFees> builderFees(String code, Deadline deadline) {
        return get("/fees/builder-fees/" + Encoded.of(code), "", deadline, BuilderFees::read);
    }

    /** The condition of a token. */
    public Outcome<ConditionId> marketOf(TokenId token, Deadline deadline) {
        return get(
                "/markets-by-token/" + token,
                "",
                deadline,
                text -> fields("the market", text).value("condition_id", "a condition id", ConditionId::new));
    }

    /** The signing version that the service asks for. */
    public Outcome<Integer> version(Deadline deadline) {
        return get(
                "/version",
                "",
                deadline,
                text -> fields("the version", text).value("version", "a whole number", Whole::ofInt));
    }

    /** The venue's clock, in whole seconds. */
    public Outcome<Instant> time(Deadline deadline) {
        return get("/time", "", deadline, ClobPublic::second);
    }

    private static Instant second(String text) {
        // Ten digits until 2286: an answer that is cut short must not become a time long past.
        if (!text.strip().matches("[0-9]{10}|\"[0-9]{10}\"")) {
            throw new MalformedException("expected the time in Unix seconds, found '" + Json.shown(text) + "'");
        }
        return Instant.ofEpochSecond(Long.parseLong(text.strip().replace("\"", "")));
    }

    private <T> Outcome<T> get(String path, String query, Deadline deadline, Function<String, T> read) {
        return caller.read(Call.get(path, query, Map.of()), deadline, read);
    }

    private <T> Outcome<T> post(String path, String body, Deadline deadline, Function<String, T> read) {
        return caller.call(Call.post(path, body, Map.of()), Effect.READ, 0, deadline, read);
    }

    private static String token(TokenId token) {
        return "token_id=" + token;
    }

    private static Fields fields(String what, String text) {
        return new Fields(what, Json.parse(text));
    }
}
