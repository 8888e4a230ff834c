package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import java.time.InstantSource;
import java.util.List;

/** Time, books and trading terms: calls that need no credentials. */
final class PublicApi {
    private final VenueMarkets markets;
    private final Quotations quotations;
    private final InstantSource clock;
    private volatile GeoAnswer geo = GeoAnswer.OPEN;

    PublicApi(VenueMarkets markets, Quotations quotations, InstantSource clock) {
        this.markets = markets;
        this.quotations = quotations;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("GET", "/", request -> Wire.object().put("status", "ok"))
                .on("GET", "/time", request -> LongNode.valueOf(clock.instant().getEpochSecond()))
                .on("GET", "/version", request -> Wire.object().put("version", 2))
                .on("GET", "/book", request -> quotations.book(request.required("token_id")))
                .on("POST", "/books", this::books)
                .on("GET", "/ok", request -> TextNode.valueOf("OK"))
                .on("GET", "/api/geoblock", request -> geoblock())
                .on("GET", "/tick-size", this::tickSize)
                .on("GET", "/neg-risk", this::negRisk)
                .on("GET", "/fee-rate", this::feeRate)
                .on("GET", "/clob-markets/*", this::clobMarket);
    }

    private JsonNode books(VenueRequest request) {
        ArrayNode answer = Wire.array();
        for (JsonNode entry : RequestJson.list(request, "Invalid payload")) {
            String token = entry.path("token_id").asText();
            if (quotations.has(token)) {
                answer.add(quotations.book(token));
            }
        }
        return answer;
    }

    /** Says from now on where callers are. */
    void setGeo(GeoAnswer answer) {
        geo = answer;
    }

    private JsonNode geoblock() {
        return Wire.object()
                .put("blocked", geo.blocked())
                .put("ip", geo.ip())
                .put("country", geo.country())
                .put("region", geo.region());
    }

    private JsonNode tickSize(VenueRequest request) {
        VenueMarket market = quotations.market(request.required("token_id"));
        long tick = market.tick().micros();
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
        answer.put("mts", Wire.number(market.tick().micros()))
                .put("mos", Wire.number(market.terms().terms().minimumSize().micros()))
                .put("mbf", 1000)
                .put("tbf", 1000)
                .put("ao", market.accepting(clock.instant()))
                .put("v", market.terms().terms().version() == MarketVersion.PROTOCOL_V2 ? "v2" : "v1");
        if (market.terms().terms().negRisk()) {
            answer.put("nr", true);
        }
        long delay = market.terms().terms().takerDelay().toSeconds();
        if (delay > 0) {
            answer.put("sd", delay).put("itode", true);
        }
        answer.putObject("fd")
                .put("r", Wire.number(market.fees().rateMicros()))
                .put("e", market.fees().exponent())
                .put("to", true);
        return answer;
    }
}
