package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.local.session.SessionMarket;
import java.time.Instant;

/** Positions, trades and resolutions as the data service tells them. */
final class DataRows {
    ObjectNode position(Holding holding) {
        SessionMarket terms = holding.market().terms();
        return Wire.object()
                .put("proxy_wallet", holding.holder().text())
                .put("token_id", holding.token().value())
                .put("condition_id", terms.condition().value())
                .put("current_size", Wire.number(holding.size()))
                .put("avg_price", Wire.number(holding.averagePrice()))
                .put("entry_cost_usdc", Wire.number(holding.cost()))
                .put("entry_fees_usdc", Wire.number(holding.fees()))
                .put("current_price", Wire.number(holding.price()))
                .put("current_value", Wire.number(holding.value()))
                .put("realized_pnl", Wire.number(holding.realized()))
                .put("unrealized_pnl", Wire.number(holding.unrealized()))
                .put("status", holding.status().name())
                .put("redeemable", holding.resolved() && holding.size() > 0)
                .put("mergeable", holding.pair() > 0 && holding.size() > 0)
                .put("negative_risk", terms.terms().negRisk())
                .put("outcome", holding.market().label(holding.token()))
                .put("outcome_index", holding.outcomeIndex())
                .put(
                        "opposite_token_id",
                        holding.market().complement(holding.token()).value())
                .put("event_slug", terms.slug().value())
                .put("slug", terms.slug().value())
                .put("end_date", terms.window().end().toString())
                .put("last_event_at", Instant.ofEpochMilli(holding.lastMillis()).toString());
    }

    ObjectNode holder(Holding holding) {
        return Wire.object()
                .put("proxy_wallet", holding.holder().text())
                .put("token_id", holding.token().value())
                .put("condition_id", holding.market().terms().condition().value())
                .put("amount", Wire.number(holding.size()))
                .put("outcome", holding.market().label(holding.token()))
                .put("outcome_index", holding.outcomeIndex());
    }

    ObjectNode approval(Address owner, Holdings.Approval approval) {
        return Wire.object()
                .put("owner", owner.text())
                .put("spender", approval.spender().text())
                .put("asset_type", approval.collateral() ? "COLLATERAL" : "CONDITIONAL")
                .put("approved", approval.approved());
    }

    ObjectNode positionV1(Holding holding) {
        SessionMarket terms = holding.market().terms();
        return Wire.object()
                .put("proxyWallet", holding.holder().text())
                .put("asset", holding.token().value())
                .put("conditionId", terms.condition().value())
                .put("size", Wire.number(holding.size()))
                .put("avgPrice", Wire.number(holding.averagePrice()))
                .put("initialValue", Wire.number(holding.cost()))
                .put("currentValue", Wire.number(holding.value()))
                .put("cashPnl", Wire.number(holding.unrealized()))
                .put("realizedPnl", Wire.number(holding.realized()))
                .put("curPrice", Wire.number(holding.price()))
                .put("redeemable", holding.resolved())
                .put("mergeable", holding.pair() > 0)
                .put("slug", terms.slug().value())
                .put("eventSlug", terms.slug().value())
                .put("outcome", holding.market().label(holding.token()))
                .put("outcomeIndex", holding.outcomeIndex())
                .put(
                        "oppositeAsset",
                        holding.market().complement(holding.token()).value())
                .put("endDate", terms.window().end().toString())
                .put("negativeRisk", terms.terms().negRisk());
    }

    ObjectNode trade(VenueTrade trade, VenueOrder order, VenueMarket market) {
        PlacedOrder placed = order.placed();
        return Wire.object()
                .put("id", trade.match().trade())
                .put("proxy_wallet", placed.fields().maker().text())
                .put("condition_id", trade.condition().value())
                .put("token_id", placed.fields().token().value())
                .put("side", placed.fields().side().name())
                .put("size", Wire.number(trade.match().shares().micros()))
                .put("price", Wire.number(trade.match().price().micros()))
                .put("usdc_size", Wire.number(trade.match().value().micros()))
                .put("fee_usdc", Wire.number(trade.match().fee().micros()))
                .put("timestamp", Math.floorDiv(trade.matchedMillis(), 1000))
                .put("transaction_hash", trade.transaction())
                .put("outcome", market.label(placed.fields().token()))
                .put("slug", market.terms().slug().value());
    }

    ObjectNode resolution(VenueMarket market, boolean resolved, Instant now) {
        boolean proposed = !now.isBefore(market.terms().window().end());
        ObjectNode row = Wire.object()
                .put("condition_id", market.terms().condition().value())
                .put("status", resolved ? "resolved" : proposed ? "proposed" : "initialized")
                .put("reporter", "CHAINLINK")
                .put("was_disputed", false);
        if (resolved) {
            row.putArray("payouts")
                    .add(Holdings.payout(market, market.terms().first()))
                    .add(Holdings.payout(market, market.terms().second()));
            row.put("resolved_at", market.resolvesAt().toString());
        }
        return row;
    }
}
