package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.polystep.domain.Address;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makers' rebates from our own fills, and the lists of rewards and notifications, which are always empty. */
final class RewardApi {
    /** The makers' part of the taker fee in crypto markets, in millionths. */
    private static final long REBATE = 200_000;

    private final VenueMarkets markets;
    private final Holdings holdings;
    private final VenueNetwork network;

    RewardApi(VenueMarkets markets, Holdings holdings, VenueNetwork network) {
        this.markets = markets;
        this.holdings = holdings;
        this.network = network;
    }

    void register(Routes open, PrivateRoutes signed) {
        open.on("GET", "/rebates/current", this::rebates)
                .on("GET", "/rewards/markets/current", RewardApi::emptyPage)
                .on("GET", "/rewards/markets/*", RewardApi::emptyPage);
        signed.on("GET", "/rewards/user", (request, account) -> emptyPage(request))
                .on("GET", "/rewards/user/markets", (request, account) -> emptyPage(request))
                .on("GET", "/rewards/user/total", (request, account) -> Wire.array())
                .on("GET", "/rewards/user/percentages", (request, account) -> Wire.object())
                .on("GET", "/data/pre-migration-orders", (request, account) -> emptyPage(request))
                .on("GET", "/notifications", (request, account) -> Wire.array())
                .on("DELETE", "/notifications", (request, account) -> TextNode.valueOf("OK"));
    }

    private static JsonNode emptyPage(VenueRequest request) {
        return Wire.page(List.<JsonNode>of(), "MA==");
    }

    /** One row for each market in which the maker's resting orders were filled on that day, UTC. */
    private JsonNode rebates(VenueRequest request) {
        Address maker = DataRequests.address(request, "maker_address");
        String date = request.required("date");
        Map<String, Long> earned = new TreeMap<>();
        for (VenueTrade trade : holdings.trades(maker)) {
            if (trade.maker() && day(trade).equals(date)) {
                earned.merge(trade.condition().value(), rebate(trade), Math::addExact);
            }
        }
        ArrayNode rows = Wire.array();
        earned.forEach((condition, micros) -> rows.addObject()
                .put("date", date)
                .put("condition_id", condition)
                .put("asset_address", network.collateral().text())
                .put("maker_address", maker.text())
                .put("rebated_fees_usdc", Micros.format(micros)));
        return rows;
    }

    private static String day(VenueTrade trade) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(trade.matchedMillis()), ZoneOffset.UTC)
                .toString();
    }

    private long rebate(VenueTrade trade) {
        Usdc fee = markets.of(trade.condition())
                .fees()
                .fee(trade.match().shares(), trade.match().price(), Rounding.HALF_UP);
        return Micros.mulDiv(fee.micros(), REBATE, Micros.ONE, Rounding.DOWN);
    }
}
