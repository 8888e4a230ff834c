package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.order.OrderHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Orders and trades of one account, and its heartbeat. */
final class PrivateApi {
    private final VenueDesk desk;
    private final OrderRows rows;

    PrivateApi(VenueDesk desk, OrderRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    void register(PrivateRoutes routes) {
        routes.on("GET", "/data/order/*", this::order)
                .on("GET", "/data/orders", this::openOrders)
                .on("GET", "/data/trades", this::trades)
                .on(
                        "GET",
                        "/order-scoring",
                        (request, account) ->
                                Wire.object().put("scoring", isOpen(request.required("order_id"), account)))
                .on("POST", "/orders-scoring", this::scorings)
                .on("POST", "/v1/heartbeats", this::heartbeat)
                .on("POST", "/heartbeats", this::plainHeartbeat);
    }

    private Optional<VenueOrder> ownOrder(String id, VenueAccount account) {
        return desk.order(hash(id)).filter(order -> order.placed().owner().equals(key(account)));
    }

    private static OrderHash hash(String id) {
        try {
            return new OrderHash(id);
        } catch (IllegalArgumentException malformed) {
            throw VenueRefusal.badRequest("Invalid orderID");
        }
    }

    private JsonNode order(VenueRequest request, VenueAccount account) {
        return ownOrder(request.lastSegment(), account)
                .<JsonNode>map(rows::order)
                .orElseGet(NullNode::getInstance);
    }

    /** Every order that rests counts as scoring: spreads and rewards of the recorded day are not known. */
    private boolean isOpen(String id, VenueAccount account) {
        return ownOrder(id, account).filter(VenueOrder::isOpen).isPresent();
    }

    private JsonNode scorings(VenueRequest request, VenueAccount account) {
        ObjectNode answer = Wire.object();
        RequestJson.list(request, "Invalid payload")
                .forEach(id -> answer.put(id.asText(), isOpen(id.asText(), account)));
        return answer;
    }

    private JsonNode openOrders(VenueRequest request, VenueAccount account) {
        return page(
                request, desk.openOrders(key(account)).stream().map(rows::order).toList());
    }

    private JsonNode trades(VenueRequest request, VenueAccount account) {
        long after = seconds(request, "after", Long.MIN_VALUE);
        String market = request.parameter("market").orElse("");
        // An account that has traded for long has many rows, and most questions are about the last ones or one market.
        Predicate<VenueTrade> asked = trade -> Math.floorDiv(trade.matchedMillis(), 1000) > after
                && (market.isEmpty()
                        || market.equalsIgnoreCase(trade.condition().value()));
        return page(
                request,
                desk.trades(key(account), asked).stream()
                        .map(trade -> rows.trade(trade, desk.known(trade.order())))
                        .toList());
    }

    private static ObjectNode page(VenueRequest request, List<ObjectNode> all) {
        long after = seconds(request, "after", Long.MIN_VALUE);
        long before = seconds(request, "before", Long.MAX_VALUE);
        List<ObjectNode> asked = all.stream()
                .filter(row -> matches(request, row, "id"))
                .filter(row -> matches(request, row, "market"))
                .filter(row -> matches(request, row, "asset_id"))
                .filter(row -> matches(request, row, "maker_address"))
                .filter(row -> {
                    long time =
                            row.path("match_time").asLong(row.path("created_at").asLong());
                    return time > after && time < before;
                })
                .toList();
        return Wire.page(asked, request.parameter("next_cursor").orElse("MA=="));
    }

    private static long seconds(VenueRequest request, String name, long absent) {
        String text = request.parameter(name).orElse("");
        if (!text.matches("[0-9]{0,12}")) {
            throw VenueRefusal.badRequest("Invalid " + name);
        }
        return text.isEmpty() ? absent : Long.parseLong(text);
    }

    private static boolean matches(VenueRequest request, ObjectNode row, String field) {
        return request.parameter(field)
                .filter(wanted -> !wanted.equalsIgnoreCase(row.path(field).asText()))
                .isEmpty();
    }

    private JsonNode heartbeat(VenueRequest request, VenueAccount account) {
        String id = RequestJson.read(request).path("heartbeat_id").asText();
        return Wire.object().put("heartbeat_id", desk.beat(key(account), id));
    }

    private JsonNode plainHeartbeat(VenueRequest request, VenueAccount account) {
        desk.beat(key(account), "");
        return Wire.object().put("status", "ok");
    }

    private static String key(VenueAccount account) {
        return account.credentials().apiKey();
    }
}
