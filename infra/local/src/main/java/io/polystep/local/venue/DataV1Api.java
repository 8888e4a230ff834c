package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import java.util.List;

/** Version 1 of the data service besides its positions: plain lists in camel case. */
final class DataV1Api {
    private final VenueMarkets markets;
    private final Holdings holdings;

    DataV1Api(VenueMarkets markets, Holdings holdings) {
        this.markets = markets;
        this.holdings = holdings;
    }

    void register(Routes routes) {
        routes.on("GET", "/trades", request -> rows(request, false))
                .on("GET", "/activity", request -> rows(request, true))
                .on("GET", "/value", this::value)
                .on("GET", "/holders", this::holders);
    }

    private ArrayNode rows(VenueRequest request, boolean activity) {
        ArrayNode answer = Wire.array();
        for (VenueTrade trade : holdings.trades(DataRequests.user(request)).reversed()) {
            ObjectNode row = row(trade);
            if (activity) {
                row.put("type", "TRADE")
                        .put("usdcSize", Wire.number(trade.match().value().micros()));
            }
            answer.add(row);
        }
        return answer;
    }

    private ObjectNode row(VenueTrade trade) {
        PlacedOrder placed = holdings.order(trade).placed();
        VenueMarket market = markets.of(trade.condition());
        return Wire.object()
                .put("proxyWallet", placed.fields().maker().text())
                .put("side", placed.fields().side().name())
                .put("asset", placed.fields().token().value())
                .put("conditionId", trade.condition().value())
                .put("size", Wire.number(trade.match().shares().micros()))
                .put("price", Wire.number(trade.match().price().micros()))
                .put("timestamp", Math.floorDiv(trade.matchedMillis(), 1000))
                .put("title", GammaListing.title(market.terms()))
                .put("slug", market.terms().slug().value())
                .put("eventSlug", market.terms().slug().value())
                .put("outcome", market.label(placed.fields().token()))
                .put(
                        "outcomeIndex",
                        placed.fields().token().equals(market.terms().first()) ? 0 : 1)
                .put("transactionHash", trade.transaction());
    }

    private JsonNode value(VenueRequest request) {
        Address user = DataRequests.user(request);
        long total = holdings.of(user).stream().mapToLong(Holding::value).sum();
        ArrayNode answer = Wire.array();
        answer.addObject().put("user", user.text()).put("value", Wire.number(total));
        return answer;
    }

    private JsonNode holders(VenueRequest request) {
        ArrayNode answer = Wire.array();
        for (String condition : request.parameters("market")) {
            markets.byCondition(condition)
                    .ifPresent(market -> List.of(
                                    market.terms().first(), market.terms().second())
                            .forEach(token -> {
                                ObjectNode row = answer.addObject().put("token", token.value());
                                ArrayNode rows = row.putArray("holders");
                                holdings.holders(market, token)
                                        .forEach(holding -> rows.addObject()
                                                .put(
                                                        "proxyWallet",
                                                        holding.holder().text())
                                                .put("asset", token.value())
                                                .put("amount", Wire.number(holding.size()))
                                                .put("outcomeIndex", holding.outcomeIndex()));
                            }));
        }
        return answer;
    }
}
