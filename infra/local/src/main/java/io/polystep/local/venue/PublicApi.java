package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import java.time.InstantSource;
import java.util.List;

/** Time, books and trading terms: calls that need no credentials. */
final class PublicApi {
    private final VenueMarkets markets;
    private final Quotations quotations;
    private final InstantSource clock;

    PublicApi(VenueMarkets markets, Quotations quotations, InstantSource clock) {
        this.markets = markets;
        this.quotations = quotations;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("GET", "/", request -> Wire.object().put("status", "ok"))
                .on("GET", "/time", request -> LongNode.valueOf(clock.instant().getEpochSecond()))
                .on("GET", "/version", request -> Wire.object().put("version", 2))
                .on("GET", "/book", request -> book(request.required("token_id")))
                .on("POST", "/books", this::books)
                .on("GET", "/ok", request -> TextNode.valueOf("OK"))
                .on("GET", "/api/geoblock", PublicApi::geoblock)
                .on("GET", "/tick-size", this::tickSize)
                .on("GET", "/neg-risk", this::negRisk)
                .on("GET", "/fee-rate", this::feeRate)
                .on("GET", "/clob-markets/*", this::clobMarket);
    }

    private ObjectNode book(String token) {
        VenueMarket market = quotations.market(token);
        VenueDesk.Quotes quotes = quotations.of(token);
        ObjectNode book = Wire.object()
                .put("market", market.terms().condition().value())
                .put("asset_id", token)
                .put("timestamp", Long.toString(quotes.at().toEpochMilli()));
        book.set("bids", worstFirst(quotes.bids()));
        book.set("asks", worstFirst(quotes.asks()));
        book.put("hash", Eip712.hex(Eip712.keccak(book.toString())).substring(2, 42))
                .put("min_order_size", market.terms().terms().minimumSize().toString())
                .put("tick_size", market.terms().terms().tick().toString())
                .put("neg_risk", market.terms().terms().negRisk())
                .put("last_trade_price", quotations.lastPrice(token));
        return book;
    }

    private static ArrayNode worstFirst(List<Offer> offers) {
        ArrayNode levels = Wire.array();
        for (Offer offer : offers.reversed()) {
            levels.addObject()
                    .put("price", Micros.format(offer.priceMicros()))
                    .put("size", Micros.format(offer.freeMicros()));
        }
        return levels;
    }

    private JsonNode books(VenueRequest request) {
        ArrayNode answer = Wire.array();
        for (JsonNode entry : RequestJson.list(request, "Invalid payload")) {
            String token = entry.path("token_id").asText();
            if (quotations.has(token)) {
                answer.add(book(token));
            }
        }
        return answer;
    }

    /** Nobody is blocked on loopback; set a weather to see what a block does. */
    private static JsonNode geoblock(VenueRequest request) {
        return Wire.object()
                .put("blocked", false)
                .put("ip", "127.0.0.1")
                .put("country", "IE")
                .put("region", "L");
    }

    private JsonNode tickSize(VenueRequest request) {
        long tick = quotations
                .market(request.required("token_id"))
                .terms()
                .terms()
                .tick()
                .micros();
        return Wire.object().put("minimum_tick_size", Wire.number(tick));
    }

    private JsonNode negRisk(VenueRequest request) {
        return Wire.object()
                .put(
                        "neg_risk",
                        quotations
                                .market(request.required("token_id"))
                                .terms()
                                .terms()
                                .negRisk());
    }

    private JsonNode feeRate(VenueRequest request) {
        long rate = quotations.market(request.required("token_id")).fees().rateMicros();
        return Wire.object().set("base_fee", IntNode.valueOf(rate == 0 ? 0 : 1000));
    }

    private JsonNode clobMarket(VenueRequest request) {
        VenueMarket market =
                markets.byCondition(request.lastSegment()).orElseThrow(() -> new VenueRefusal(404, "market not found"));
        ObjectNode answer = Wire.object().put("c", market.terms().condition().value());
        ArrayNode tokens = answer.putArray("t");
        for (TokenId token : List.of(market.terms().first(), market.terms().second())) {
            tokens.addObject().put("t", token.value()).put("o", market.label(token));
        }
        answer.put("mts", Wire.number(market.terms().terms().tick().micros()))
                .put("mos", Wire.number(market.terms().terms().minimumSize().micros()))
                .put("ao", market.accepting(clock.instant()));
        if (market.terms().terms().negRisk()) {
            answer.put("nr", true);
        }
        answer.putObject("fd")
                .put("r", Wire.number(market.fees().rateMicros()))
                .put("e", market.fees().exponent())
                .put("to", true);
        return answer;
    }
}
