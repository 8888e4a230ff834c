package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.Market;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Orders and trades as the user socket pushes them, read by the same rules as the rows of the private reads. */
public final class UserRows {
    private static final String STATUS_PREFIX = "ORDER_STATUS_";

    private UserRows() {}

    /**
     * The state of an order. Its {@code original_size} is not read: for a FAK or FOK buy it is dollars, not shares.
     *
     * @throws MalformedException for a field that does not fit
     */
    public static OpenOrder order(Fields row) {
        List<String> trades = row.optionalArray("associate_trades").stream()
                .map(JsonNode::asText)
                .toList();
        return new OpenOrder(
                OpenOrder.withoutPrefix(row.text("status"), STATUS_PREFIX), row.shares("size_matched"), trades);
    }

    /**
     * The fills of our orders in one trade, as taker or inside {@code maker_orders}; none when it has none of ours.
     *
     * @param own tells our orders from the others'
     * @throws MalformedException for a field that does not fit
     */
    public static Map<OrderHash, Fill> fills(Fields row, Market market, Predicate<OrderHash> own) {
        Stream<String> makers = row.optionalArray("maker_orders").stream()
                .map(node -> new Fields("a maker order", node).text("order_id"));
        TradeRow trade = new TradeRow(row);
        Map<OrderHash, Fill> fills = new LinkedHashMap<>();
        Stream.concat(Stream.of(row.text("taker_order_id")), makers)
                .flatMap(id -> hash(id).stream())
                .filter(own)
                .distinct()
                .forEach(id -> trade.fill(id, market).ifPresent(fill -> fills.put(id, fill)));
        return fills;
    }

    /** Another's order may carry any id; one that is no hash cannot be ours. */
    private static Optional<OrderHash> hash(String id) {
        try {
            return Optional.of(new OrderHash(id));
        } catch (IllegalArgumentException notAHash) {
            return Optional.empty();
        }
    }
}
