package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Events of the user channel: the rows of the reads in the socket's spelling. */
final class UserFrames {
    private final OrderRows rows;

    UserFrames(OrderRows rows) {
        this.rows = rows;
    }

    /**
     * An order.
     *
     * @param type {@code PLACEMENT}, {@code UPDATE} or {@code CANCELLATION}
     * @param status the venue's word
     */
    ObjectNode order(VenueOrder order, String type, OrderStatus status, Instant at) {
        ObjectNode row = rows.order(order);
        row.put("event_type", "order")
                .put("type", type)
                .put("status", status.name())
                .put("created_at", row.path("created_at").asText())
                .put("order_owner", order.placed().owner())
                .put("timestamp", Long.toString(at.toEpochMilli()));
        if (order.trades().isEmpty()) {
            row.putNull("associate_trades");
        }
        return row;
    }

    ObjectNode trade(VenueTrade trade, VenueOrder order, Instant at) {
        ObjectNode row = rows.trade(trade, order);
        row.remove("err_msg");
        return row.put("event_type", "trade")
                .put("type", "TRADE")
                .put("trade_owner", order.placed().owner())
                .put("timestamp", Long.toString(at.toEpochMilli()));
    }
}
