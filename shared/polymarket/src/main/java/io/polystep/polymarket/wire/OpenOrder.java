package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One order as {@code GET /data/order/{id}} shows it, live or ended.
 *
 * @param status the venue's word without its optional prefix, upper case
 * @param matched shares matched so far
 * @param trades ids of the trades that filled it
 */
public record OpenOrder(String status, Shares matched, List<String> trades) {
    private static final String PREFIX = "ORDER_STATUS_";

    /** Copies the list. */
    public OpenOrder {
        trades = List.copyOf(trades);
    }

    /**
     * Reads the answer; empty when the venue does not know the order ({@code null}, an empty object or no text).
     *
     * @throws MalformedException if it is another order, of another market, or not readable
     */
    public static Optional<OpenOrder> read(OrderHash id, Market market, String text) {
        JsonNode node = Json.parse(text);
        return Json.isNothing(node) ? Optional.empty() : Optional.of(read(id, market, new Fields("order " + id, node)));
    }

    private static OpenOrder read(OrderHash id, Market market, Fields order) {
        require(order, "id", id.value());
        require(order, "market", market.condition().value());
        if (market.outcome(order.value("asset_id", "a token id", TokenId::new)).isEmpty()) {
            throw order.wrong("asset_id", "a token of " + market.slug());
        }
        return new OpenOrder(
                withoutPrefix(order.text("status"), PREFIX),
                order.shares("size_matched"),
                order.optionalArray("associate_trades").stream()
                        .map(JsonNode::asText)
                        .toList());
    }

    /** Fails unless the field is this value in any case. */
    static void require(Fields fields, String name, String expected) {
        if (!fields.text(name).equalsIgnoreCase(expected)) {
            throw fields.wrong(name, expected);
        }
    }

    static String withoutPrefix(String status, String prefix) {
        String upper = status.toUpperCase(Locale.ROOT);
        return upper.startsWith(prefix) ? upper.substring(prefix.length()) : upper;
    }

    /**
     * The state as an event of the order's life. The venue appends its reason to a cancel, so the word is matched by its
     * beginning.
     *
     * @param at when it was learnt
     * @throws MalformedException for a word that we do not know
     */
    public OrderEvent event(Instant at) {
        if (status.startsWith("CANCELED") || status.startsWith("CANCELLED") || status.startsWith("INVALID")) {
            return new OrderEvent.Cancelled(at, status);
        }
        return switch (status) {
            case "LIVE", "DELAYED", "UNMATCHED" -> new OrderEvent.Resting(at, !matched.isZero());
            case "MATCHED" -> new OrderEvent.FilledWhole(at);
            case "EXPIRED" -> new OrderEvent.Expired(at);
            default ->
                throw new MalformedException("expected an order status that begins with LIVE, DELAYED, UNMATCHED,"
                        + " MATCHED, CANCELED, INVALID or EXPIRED, found '" + Json.shown(status) + "'");
        };
    }
}
