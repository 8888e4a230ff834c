package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Markets as the order book service tells them: long form, pages of them, and the market of a token. */
final class ClobMarketApi {
    private final VenueMarkets markets;
    private final VenueDesk desk;
    private final InstantSource clock;

    ClobMarketApi(VenueMarkets markets, VenueDesk desk, InstantSource clock) {
        this.markets = markets;
        this.desk = desk;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("GET", "/markets-by-token/*", this::byToken)
                .on("GET", "/simplified-markets", this::page)
                .on("GET", "/sampling-markets", this::page)
                .on("GET", "/sampling-simplified-markets", this::page)
                .on(
                        "GET",
                        "/fees/builder-fees/*",
                        request -> Wire.object()
                                .put("builder_maker_fee_rate_bps", 0)
                                .put("builder_taker_fee_rate_bps", 0));
    }

    private JsonNode byToken(VenueRequest request) {
        VenueMarket market =
                markets.byToken(request.lastSegment()).orElseThrow(() -> new VenueRefusal(404, "market not found"));
        return Wire.object()
                .put("condition_id", market.terms().condition().value())
                .put("primary_token_id", market.terms().first().value())
                .put("secondary_token_id", market.terms().second().value());
    }

    /** All markets in pages, as the official client's {@code getMarkets} asks for them. */
    JsonNode page(VenueRequest request) {
        List<ObjectNode> rows = markets.all().stream().map(this::row).toList();
        return Wire.page(rows, request.parameter("next_cursor").orElse("MA=="));
    }

    ObjectNode market(String condition) {
        return row(markets.byCondition(condition).orElseThrow(() -> new VenueRefusal(404, "market not found")));
    }

    private ObjectNode row(VenueMarket market) {
        boolean closed = market.closed(clock.instant());
        ObjectNode row = Wire.object()
                .put("condition_id", market.terms().condition().value())
                .put("market_slug", market.terms().slug().value())
                .put("active", true)
                .put("closed", closed)
                .put("archived", false)
                .put("accepting_orders", market.accepting(clock.instant()))
                .put("enable_order_book", true)
                .put("minimum_tick_size", Wire.number(market.tick().micros()))
                .put(
                        "minimum_order_size",
                        Wire.number(market.terms().terms().minimumSize().micros()))
                .put("end_date_iso", market.terms().window().end().toString())
                .put("seconds_delay", market.terms().terms().takerDelay().toSeconds())
                .put("neg_risk", market.terms().terms().negRisk())
                .put("is_50_50_outcome", false);
        row.putNull("game_start_time");
        ArrayNode tokens = row.putArray("tokens");
        List<TokenId> ids = List.of(market.terms().first(), market.terms().second());
        for (int slot = 0; slot < ids.size(); slot++) {
            TokenId token = ids.get(slot);
            boolean winner = closed && market.terms().winner().equals(Optional.of(slot));
            tokens.addObject()
                    .put("token_id", token.value())
                    .put("outcome", market.label(token))
                    .put("price", Wire.number(closed ? (winner ? Micros.ONE : 0) : desk.middle(market, token)))
                    .put("winner", winner);
        }
        return row;
    }
}
