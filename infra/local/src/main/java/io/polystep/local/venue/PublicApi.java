package io.polystep.local.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import java.time.InstantSource;
import java.util.List;

/** Listings and books: the calls that need no credentials. */
final class PublicApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VenueMarkets markets;
    private final VenueDesk desk;
    private final InstantSource clock;

    PublicApi(VenueMarkets markets, VenueDesk desk, InstantSource clock) {
        this.markets = markets;
        this.desk = desk;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("GET", "/", request -> Wire.object().put("status", "ok"))
                .on("GET", "/time", request -> LongNode.valueOf(clock.instant().getEpochSecond()))
                .on("GET", "/version", request -> Wire.object().put("version", 2))
                .on("GET", "/markets/slug/*", this::listing)
                .on("GET", "/markets", this::listings)
                .on("GET", "/book", request -> book(request.required("token_id")))
                .on("POST", "/books", this::books)
                .on("GET", "/price", this::price)
                .on("GET", "/midpoint", this::midpoint)
                .on("GET", "/spread", this::spread)
                .on("GET", "/tick-size", this::tickSize)
                .on("GET", "/neg-risk", this::negRisk)
                .on("GET", "/fee-rate", this::feeRate)
                .on("GET", "/clob-markets/*", this::clobMarket);
    }

    private JsonNode listing(VenueRequest request) {
        VenueMarket market =
                markets.bySlug(request.lastSegment()).orElseThrow(() -> new VenueRefusal(404, "market not found"));
        return new GammaListing(market, clock.instant()).json();
    }

    private JsonNode listings(VenueRequest request) {
        boolean closed = request.parameter("closed").filter("true"::equals).isPresent();
        List<String> conditions = request.query().getOrDefault("condition_ids", List.of());
        List<String> slugs = request.query().getOrDefault("slug", List.of());
        ArrayNode found = Wire.array();
        for (VenueMarket market : markets.all()) {
            boolean asked = conditions.contains(market.terms().condition().value())
                    || slugs.contains(market.terms().slug().value());
            boolean all = conditions.isEmpty() && slugs.isEmpty();
            if ((asked || all) && market.closed(clock.instant()) == closed) {
                found.add(new GammaListing(market, clock.instant()).json());
            }
        }
        return found;
    }

    private VenueMarket market(String token) {
        return markets.byToken(token).orElseThrow(PublicApi::noBook);
    }

    private static VenueRefusal noBook() {
        return new VenueRefusal(404, "No orderbook exists for the requested token id");
    }

    private VenueDesk.Quotes quotes(String token) {
        return desk.quotes(market(token), new TokenId(token)).orElseThrow(PublicApi::noBook);
    }

    private ObjectNode book(String token) {
        VenueMarket market = market(token);
        VenueDesk.Quotes quotes = quotes(token);
        ObjectNode book = Wire.object()
                .put("market", market.terms().condition().value())
                .put("asset_id", token)
                .put("timestamp", Long.toString(quotes.at().toEpochMilli()));
        book.set("bids", worstFirst(quotes.bids()));
        book.set("asks", worstFirst(quotes.asks()));
        book.put("hash", Eip712.hex(Eip712.keccak(book.toString())).substring(2, 42))
                .put("min_order_size", market.terms().terms().minimumSize().toString())
                .put("tick_size", market.terms().terms().tick().toString())
                .put("neg_risk", market.terms().terms().negRisk());
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
        for (JsonNode entry : list(request.body())) {
            String token = entry.path("token_id").asText();
            boolean known = markets.byToken(token)
                    .flatMap(market -> desk.quotes(market, new TokenId(token)))
                    .isPresent();
            if (known) {
                answer.add(book(token));
            }
        }
        return answer;
    }

    private static JsonNode list(String body) {
        try {
            JsonNode list = JSON.readTree(body);
            if (list.isArray()) {
                return list;
            }
        } catch (JsonProcessingException notJson) {
            throw VenueRefusal.badRequest("Invalid payload");
        }
        throw VenueRefusal.badRequest("Invalid payload");
    }

    private JsonNode price(VenueRequest request) {
        VenueDesk.Quotes quotes = quotes(request.required("token_id"));
        List<Offer> side = request.required("side").equals("BUY") ? quotes.bids() : quotes.asks();
        return Wire.object().put("price", Micros.format(best(side)));
    }

    private JsonNode midpoint(VenueRequest request) {
        VenueDesk.Quotes quotes = quotes(request.required("token_id"));
        return Wire.object().put("mid", Micros.format(Math.addExact(best(quotes.bids()), best(quotes.asks())) / 2));
    }

    private JsonNode spread(VenueRequest request) {
        VenueDesk.Quotes quotes = quotes(request.required("token_id"));
        return Wire.object().put("spread", Micros.format(Math.subtractExact(best(quotes.asks()), best(quotes.bids()))));
    }

    private static long best(List<Offer> side) {
        if (side.isEmpty()) {
            throw new VenueRefusal(404, "No orders found for the requested token id");
        }
        return side.getFirst().priceMicros();
    }

    private JsonNode tickSize(VenueRequest request) {
        long tick = market(request.required("token_id")).terms().terms().tick().micros();
        return Wire.object().put("minimum_tick_size", Wire.number(tick));
    }

    private JsonNode negRisk(VenueRequest request) {
        return Wire.object()
                .put(
                        "neg_risk",
                        market(request.required("token_id")).terms().terms().negRisk());
    }

    private JsonNode feeRate(VenueRequest request) {
        long rate = market(request.required("token_id")).fees().rateMicros();
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
