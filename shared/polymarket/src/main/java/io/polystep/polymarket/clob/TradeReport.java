package io.polystep.polymarket.clob;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TradeId;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.MalformedException;
import io.polystep.polymarket.wire.TradeStatus;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
            return of(row, "taker_order_id", "size", row.value("side", "BUY or SELL", Side::valueOf));
        }

        /**
         * A maker's part. The socket leaves its side out; it follows from the taker's, because the same shares pass from
         * one to the other, and both buy (or both sell) when the two outcomes are minted (or merged).
         */
        private static Part maker(Fields row, Part taker) {
            TokenId token = row.value("asset_id", "a token id", TokenId::new);
            Side opposite = taker.side() == Side.BUY ? Side.SELL : Side.BUY;
            Side implied = token.equals(taker.token()) ? opposite : taker.side();
            return of(
                    row,
                    "order_id",
                    "matched_amount",
                    row.optionalValue("side", "BUY or SELL", Side::valueOf).orElse(implied));
        }

        private static Part of(Fields row, String id, String size, Side side) {
            Shares shares = row.shares(size);
            if (shares.isZero()) {
                throw row.wrong(size, "shares above zero");
            }
            return new Part(
                    row.text(id), row.value("asset_id", "a token id", TokenId::new), side, shares, row.price("price"));
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
        Part taker = Part.taker(row);
        return new TradeReport(
                row.value("id", "a trade id", TradeId::new),
                row.value("market", "a condition id", ConditionId::new),
                taker,
                row.optionalArray("maker_orders").stream()
                        .map(node -> Part.maker(new Fields("a maker order", node), taker))
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
     * @param of this trade's market
     * @throws MalformedException if the trade or a part of ours is of another market
     */
    public Map<OrderHash, Fill> fills(Collection<OrderHash> ours, Market of) {
        Map<OrderHash, Fill> fills = new LinkedHashMap<>();
        for (OrderHash order : ours) {
            if (taker.of(order)) {
                Usdc fee = of.fees().fee(taker.shares(), taker.price(), Rounding.HALF_UP);
                fills.put(order, fill(List.of(taker), fee, of));
            }
            List<Part> made = makers.stream().filter(part -> part.of(order)).toList();
            if (!made.isEmpty()) {
                fills.putIfAbsent(order, fill(made, Usdc.ZERO, of));
            }
        }
        return fills;
    }

    private void requireOf(Market of, List<Part> parts) {
        if (!market.equals(of.condition())) {
            throw new MalformedException(
                    "expected field 'market' of trade " + id + " as " + of.condition() + ", found " + market);
        }
        parts.stream()
                .filter(part -> of.outcome(part.token()).isEmpty())
                .findFirst()
                .ifPresent(part -> {
                    throw new MalformedException("expected field 'asset_id' in trade " + id + " as a token of "
                            + of.slug() + ", found " + part.token());
                });
    }

    /** The ids of its orders that are order hashes; another's may carry any id, and one that is no hash is not ours. */
    public List<OrderHash> orders() {
        return Stream.concat(Stream.of(taker), makers.stream())
                .map(Part::order)
                .filter(order -> order.matches("0[xX][0-9a-fA-F]{64}"))
                .map(order -> new OrderHash(order.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** An order gives one fill in a trade; parts at one price are added. */
    private Fill fill(List<Part> parts, Usdc fee, Market of) {
        requireOf(of, parts);
        Part first = parts.getFirst();
        if (parts.stream().anyMatch(part -> !part.price().equals(first.price()))) {
            throw new MalformedException("expected field 'price' in 'maker_orders' of trade " + id
                    + " to be one for order " + first.order() + ", found several");
        }
        Shares shares = parts.stream().map(Part::shares).reduce(Shares.ZERO, Shares::plus);
        Rounding rounding = first.side() == Side.BUY ? Rounding.UP : Rounding.DOWN;
        Usdc value = first.price().costOf(shares, rounding);
        return new Fill(id, first.price(), shares, value, fee, status.fill(), matched, transaction);
    }
}
