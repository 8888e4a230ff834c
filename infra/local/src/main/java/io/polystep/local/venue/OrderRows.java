package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.money.Micros;
import io.polystep.domain.order.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Orders and trades as the private API tells them. */
final class OrderRows {
    private final VenueMarkets markets;

    OrderRows(VenueMarkets markets) {
        this.markets = markets;
    }

    ObjectNode accepted(VenueOrder order) {
        boolean matched = !order.trades().isEmpty();
        boolean buy = order.placed().isBuy();
        long making = buy ? order.valueFilled() : order.sharesFilled();
        long taking = buy ? order.sharesFilled() : order.valueFilled();
        ObjectNode answer = Wire.object()
                .put("success", true)
                .put("errorMsg", "")
                .put("orderID", order.placed().hash().value())
                .put("status", order.status() == OrderStatus.DELAYED ? "delayed" : matched ? "matched" : "live")
                .put("makingAmount", matched ? Micros.format(making) : "")
                .put("takingAmount", matched ? Micros.format(taking) : "");
        answer.set("transactionsHashes", Wire.array());
        answer.set("tradeIDs", Wire.texts(order.trades()));
        return answer;
    }

    /** A refused order of a batch: the result says so in its text alone. */
    ObjectNode refused(VenueRefusal refusal) {
        ObjectNode answer = Wire.object()
                .put("success", true)
                .put("errorMsg", refusal.text())
                .put("orderID", "")
                .put("status", "")
                .put("makingAmount", "")
                .put("takingAmount", "");
        answer.set("transactionsHashes", Wire.array());
        answer.set("tradeIDs", Wire.array());
        return answer;
    }

    ObjectNode order(VenueOrder order) {
        PlacedOrder placed = order.placed();
        boolean inDollars = placed.isBuy() && placed.isImmediate();
        ObjectNode row = Wire.object()
                .put("id", placed.hash().value())
                .put("status", order.status().name())
                .put("owner", placed.owner())
                .put("maker_address", placed.fields().maker().text())
                .put("market", order.condition().value())
                .put("asset_id", placed.fields().token().value())
                .put("side", placed.fields().side().name())
                .put("original_size", Micros.format(inDollars ? placed.fields().makerAmount() : placed.shareMicros()))
                .put("size_matched", Micros.format(order.sharesFilled()))
                .put("price", Micros.format(placed.limitMicros()))
                .put("outcome", outcome(order))
                .put("created_at", Math.floorDiv(order.createdMillis(), 1000))
                .put("expiration", Long.toString(placed.expirationSeconds()))
                .put("order_type", placed.timeInForce().name());
        row.set("associate_trades", Wire.texts(order.trades()));
        return row;
    }

    ObjectNode trade(VenueTrade trade, VenueOrder order) {
        PlacedOrder placed = order.placed();
        Match match = trade.match();
        ObjectNode row = Wire.object()
                .put("id", match.trade())
                .put(
                        "taker_order_id",
                        trade.maker()
                                ? otherOrder(match.trade())
                                : placed.hash().value())
                .put("market", trade.condition().value())
                .put("asset_id", placed.fields().token().value())
                .put(
                        "side",
                        (trade.maker()
                                        ? opposite(placed.fields().side())
                                        : placed.fields().side())
                                .name())
                .put("size", match.shares().toString())
                .put("fee_rate_bps", feeRate(order))
                .put("price", match.price().toString())
                .put("status", trade.status().name())
                .put("match_time", seconds(trade.matchedMillis()))
                .put("last_update", seconds(trade.updatedMillis()))
                .put("outcome", outcome(order))
                .put("bucket_index", 0)
                .put("owner", placed.owner())
                .put("maker_address", placed.fields().maker().text())
                .put("transaction_hash", trade.transaction())
                .put("err_msg", "")
                .put("trader_side", trade.maker() ? "MAKER" : "TAKER");
        row.set("maker_orders", Wire.array().addAll(trade.maker() ? List.of(made(trade, order)) : List.of()));
        return row;
    }

    private ObjectNode made(VenueTrade trade, VenueOrder order) {
        PlacedOrder placed = order.placed();
        return Wire.object()
                .put("order_id", placed.hash().value())
                .put("owner", placed.owner())
                .put("maker_address", placed.fields().maker().text())
                .put("matched_amount", trade.match().shares().toString())
                .put("price", trade.match().price().toString())
                .put("fee_rate_bps", "0")
                .put("asset_id", placed.fields().token().value())
                .put("outcome", outcome(order))
                .put("side", placed.fields().side().name());
    }

    private String outcome(VenueOrder order) {
        return markets.of(order.condition()).label(order.placed().fields().token());
    }

    private String feeRate(VenueOrder order) {
        return Long.toString(markets.of(order.condition()).fees().rateMicros() / 100);
    }

    /** A stand-in for the id of the order on the other side, which no recording holds. */
    private static String otherOrder(String trade) {
        return Eip712.hex(Eip712.keccak(trade.getBytes(StandardCharsets.UTF_8)));
    }

    private static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    private static String seconds(long millis) {
        return Long.toString(Math.floorDiv(millis, 1000));
    }
}
