package io.polystep.polymarket.clob;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Whole;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the account's orders as the venue lists it.
 *
 * @param id equal to the order hash
 * @param market its condition
 * @param token the outcome's shares
 * @param side buy or sell
 * @param original size at first; for a fill-or-kill or fill-and-kill buy the venue may give dollars here
 * @param matched shares matched so far
 * @param price limit price
 * @param status the state
 * @param word the venue's word for it, without its prefix; a cancel carries its reason
 * @param type how long it stays
 * @param expires end of a {@link TimeInForce#GTD} order
 * @param trades ids of its trades
 * @param created when the venue took it
 */
public record OrderRow(
        OrderHash id,
        ConditionId market,
        TokenId token,
        Side side,
        Shares original,
        Shares matched,
        Price price,
        OrderStatus status,
        String word,
        TimeInForce type,
        Optional<Instant> expires,
        List<String> trades,
        Instant created) {
    /** Refuses an order that is matched beyond its size. */
    public OrderRow {
        trades = List.copyOf(trades);
        if (side == Side.SELL && matched.compareTo(original) > 0) {
            throw new IllegalArgumentException(
                    "expected 'size_matched' of order " + id + " at most " + original + ", found " + matched);
        }
    }

    /** Reads one row. */
    public static OrderRow read(Fields row) {
        return new OrderRow(
                row.value("id", "an order id of 32 bytes", OrderHash::new),
                row.value("market", "a condition id", ConditionId::new),
                row.value("asset_id", "a token id", TokenId::new),
                row.value("side", "BUY or SELL", Side::valueOf),
                row.shares("original_size"),
                row.shares("size_matched"),
                row.price("price"),
                row.value("status", "a known order status", OrderStatus::of),
                OrderStatus.plain(row.text("status")),
                row.value(
                        "order_type",
                        "GTC, GTD, FOK or FAK",
                        word -> TimeInForce.valueOf(word.toUpperCase(Locale.ROOT))),
                row.optionalValue("expiration", "Unix seconds", OrderRow::second)
                        .filter(second -> second.isAfter(Instant.EPOCH)),
                row.optionalArray("associate_trades").stream()
                        .map(JsonNode::asText)
                        .toList(),
                row.value("created_at", "Unix seconds", OrderRow::second));
    }

    /** The time is made inside the field's reading, so that a second beyond all calendars names its field. */
    private static Instant second(String text) {
        return Instant.ofEpochSecond(Whole.of(text));
    }

    /**
     * The state as an event of the order's life.
     *
     * @param at when it was learnt
     */
    public OrderEvent event(Instant at) {
        return status.event(at, word, matched);
    }
}
