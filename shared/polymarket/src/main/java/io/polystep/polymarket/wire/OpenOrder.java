package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderEvent;
import java.time.Instant;
import java.util.List;

/**
 * The state of one order as the user socket pushes it.
 *
 * @param status the venue's word without its optional prefix, upper case
 * @param matched shares matched so far
 * @param trades ids of the trades that filled it
 */
public record OpenOrder(String status, Shares matched, List<String> trades) {
    /** Copies the list. */
    public OpenOrder {
        trades = List.copyOf(trades);
    }

    /**
     * Reads the state. The {@code original_size} is not read: for a FAK or FOK buy it is dollars, not shares.
     *
     * @throws MalformedException for a field that does not fit
     */
    public static OpenOrder read(Fields row) {
        List<String> trades = row.optionalArray("associate_trades").stream()
                .map(JsonNode::asText)
                .toList();
        return new OpenOrder(OrderStatus.plain(row.text("status")), row.shares("size_matched"), trades);
    }

    /**
     * The state as an event of the order's life.
     *
     * @param at when it was learnt
     * @throws MalformedException for a word that we do not know
     */
    public OrderEvent event(Instant at) {
        try {
            return OrderStatus.of(status).event(at, status, matched);
        } catch (IllegalArgumentException unknown) {
            throw new MalformedException("expected an order status that begins with LIVE, DELAYED, UNMATCHED,"
                    + " MATCHED, CANCELED, INVALID or EXPIRED, found '" + Json.shown(status) + "'");
        }
    }
}
