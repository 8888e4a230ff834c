package io.polystep.polymarket.wire;

import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TradeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One trade as the venue lists it. Our order took it, or made one or more parts of it; as a maker our fill is in
 * {@code maker_orders} and costs no fee.
 */
final class TradeRow {
    private final Fields row;

    TradeRow(Fields row) {
        this.row = row;
    }

    /** The fill of this order in this trade, if it has one. */
    Optional<Fill> fill(OrderHash order, Market market) {
        List<Fields> made = made(order);
        if (row.text("taker_order_id").equalsIgnoreCase(order.value())) {
            return Optional.of(fill(row, "size", market, true));
        }
        return switch (made.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(fill(made.getFirst(), "matched_amount", market, false));
            default -> throw row.wrong("maker_orders", "order " + order + " at most once");
        };
    }

    private List<Fields> made(OrderHash order) {
        return row.optionalArray("maker_orders").stream()
                .map(node -> new Fields("a maker order", node))
                .filter(maker -> maker.text("order_id").equalsIgnoreCase(order.value()))
                .toList();
    }

    private Fill fill(Fields part, String sizeField, Market market, boolean taker) {
        OpenOrder.require(row, "market", market.condition().value());
        if (market.outcome(part.value("asset_id", "a token id", TokenId::new)).isEmpty()) {
            throw part.wrong("asset_id", "a token of " + market.slug());
        }
        Price price = part.price("price");
        Shares shares = part.shares(sizeField);
        if (shares.isZero()) {
            throw part.wrong(sizeField, "shares above zero");
        }
        Usdc fee = taker ? market.fees().fee(shares, price, Rounding.HALF_UP) : Usdc.ZERO;
        return new Fill(
                row.value("id", "a trade id", TradeId::new),
                price,
                shares,
                price.costOf(shares, costRounding(part)),
                fee,
                status(),
                matchedAt(),
                row.optionalText("transaction_hash"));
    }

    private static Rounding costRounding(Fields part) {
        return switch (part.text("side")) {
            case "BUY" -> Rounding.UP;
            case "SELL" -> Rounding.DOWN;
            default -> throw part.wrong("side", "BUY or SELL");
        };
    }

    private FillStatus status() {
        return row.value("status", "MATCHED, MINED, RETRYING, CONFIRMED or FAILED", TradeStatus::of)
                .fill();
    }

    private Instant matchedAt() {
        return row.value("match_time", "Unix seconds or a time like 2026-07-24T00:00:00Z", VenueTime::of);
    }
}
