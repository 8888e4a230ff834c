package io.polystep.polymarket.clob;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TradeId;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.TradeStatus;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One trade as the venue lists it to a party of it. One trade can fill several of our orders.
 *
 * @param id the venue's id
 * @param market its condition
 * @param taker the taking order and its part
 * @param makers the resting orders and their parts
 * @param status how far it is
 * @param matched when it was matched
 * @param transaction of its settlement; may be replaced until it is terminal
 */
public record TradeReport(
        TradeId id,
        ConditionId market,
        Part taker,
        List<Part> makers,
        TradeStatus status,
        Instant matched,
        Optional<String> transaction) {
    /**
     * One order's part.
     *
     * @param order the order's id in the venue's words; compared without regard to case
     * @param token shares that changed hands
     * @param side of this order
     * @param shares how many, above zero
     * @param price of this part
     */
    public record Part(String order, TokenId token, Side side, Shares shares, Price price) {
        private static Part taker(Fields row) {
            return of(row, "taker_order_id", "size");
        }

        private static Part maker(Fields row) {
            return of(row, "order_id", "matched_amount");
        }

        private static Part of(Fields row, String id, String size) {
            Shares shares = row.shares(size);
            if (shares.isZero()) {
                throw row.wrong(size, "shares above zero");
            }
            return new Part(
                    row.text(id),
                    row.value("asset_id", "a token id", TokenId::new),
                    row.value("side", "BUY or SELL", Side::valueOf),
                    shares,
                    row.price("price"));
        }

        private boolean of(OrderHash hash) {
            return order.equalsIgnoreCase(hash.value());
        }
    }

    /** Copies the list. */
    public TradeReport {
        makers = List.copyOf(makers);
    }

    /** Reads one row. */
    public static TradeReport read(Fields row) {
        return new TradeReport(
                row.value("id", "a trade id", TradeId::new),
                row.value("market", "a condition id", ConditionId::new),
                Part.taker(row),
                row.optionalArray("maker_orders").stream()
                        .map(node -> Part.maker(new Fields("a maker order", node)))
                        .toList(),
                row.value("status", "MATCHED, MINED, RETRYING, CONFIRMED or FAILED", TradeStatus::of),
                row.value("match_time", "Unix seconds or a time like 2026-07-24T00:00:00Z", VenueTime::of),
                row.optionalText("transaction_hash"));
    }

    /**
     * The fills of our orders in this trade. The taker pays the market's fee, a maker none; the fee field of the row is
     * not used, because it no longer says what is charged.
     *
     * @param ours ids of our orders
     * @param fees of this trade's market
     */
    public Map<OrderHash, Fill> fills(Collection<OrderHash> ours, FeeSchedule fees) {
        Map<OrderHash, Fill> fills = new LinkedHashMap<>();
        for (OrderHash order : ours) {
            if (taker.of(order)) {
                fills.put(order, fill(List.of(taker), fees.fee(taker.shares(), taker.price(), Rounding.HALF_UP)));
            }
            List<Part> made = makers.stream().filter(part -> part.of(order)).toList();
            if (!made.isEmpty()) {
                fills.putIfAbsent(order, fill(made, Usdc.ZERO));
            }
        }
        return fills;
    }

    /** An order gives one fill in a trade; parts at one price are added. */
    private Fill fill(List<Part> parts, Usdc fee) {
        Part first = parts.getFirst();
        if (parts.stream().anyMatch(part -> !part.price().equals(first.price()))) {
            throw new IllegalArgumentException(
                    "expected one price for order " + first.order() + " in trade " + id + ", found several");
        }
        Shares shares = parts.stream().map(Part::shares).reduce(Shares.ZERO, Shares::plus);
        Rounding rounding = first.side() == Side.BUY ? Rounding.UP : Rounding.DOWN;
        Usdc value = first.price().costOf(shares, rounding);
        return new Fill(id, first.price(), shares, value, fee, status.fill(), matched, transaction);
    }
}
