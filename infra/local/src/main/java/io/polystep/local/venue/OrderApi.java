package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.order.OrderHash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Placing and cancelling orders, one or many. */
final class OrderApi {
    /** Orders that one batch can hold. */
    static final int MOST_ORDERS = 15;

    /** Ids that one cancellation can hold. */
    static final int MOST_CANCELS = 1000;

    private static final String NOT_OPEN = "order can't be found or is not open";

    private final VenueDesk desk;
    private final OrderRows rows;
    private final VenueAccounts accounts;
    private final TradingGate gate;
    private final InstantSource clock;

    OrderApi(VenueDesk desk, OrderRows rows, VenueAccounts accounts, TradingGate gate, InstantSource clock) {
        this.desk = desk;
        this.rows = rows;
        this.accounts = accounts;
        this.gate = gate;
        this.clock = clock;
    }

    void register(PrivateRoutes routes) {
        routes.on("POST", "/order", this::place)
                .on("POST", "/orders", this::placeAll)
                .on("DELETE", "/order", this::cancel)
                .on("DELETE", "/orders", this::cancelMany)
                .on("DELETE", "/cancel-all", this::cancelAll)
                .on("DELETE", "/cancel-market-orders", this::cancelMarket);
    }

    private JsonNode place(VenueRequest request, VenueAccount account) {
        return place(RequestJson.read(request), account);
    }

    private ObjectNode place(JsonNode body, VenueAccount account) {
        OrderPayload payload = OrderPayload.of(body);
        gate.checkOrder(payload.postOnly(), clock.instant());
        checkStanding(payload, account);
        return rows.accepted(desk.place(payload, account));
    }

    private void checkStanding(OrderPayload payload, VenueAccount account) {
        String address = "'" + account.signer() + "' address ";
        switch (accounts.standing(account.signer())) {
            case BANNED -> throw VenueRefusal.badRequest(address + "banned");
            case CLOSED_ONLY -> {
                if (payload.isBuy()) {
                    throw VenueRefusal.badRequest(address + "in closed only mode");
                }
            }
            case GOOD -> {
                // nothing to check
            }
        }
    }

    private JsonNode placeAll(VenueRequest request, VenueAccount account) {
        JsonNode orders = RequestJson.list(request, "Invalid order payload");
        if (orders.isEmpty()) {
            throw VenueRefusal.invalidPayload();
        }
        if (orders.size() > MOST_ORDERS) {
            throw VenueRefusal.badRequest(
                    "Too many orders in payload: " + orders.size() + ", max allowed: " + MOST_ORDERS);
        }
        gate.checkAny(clock.instant());
        ArrayNode answer = Wire.array();
        orders.forEach(order -> answer.add(leg(order, account)));
        return answer;
    }

    /** One order of a batch: its refusal is told in its own result, and the batch goes on. */
    private ObjectNode leg(JsonNode body, VenueAccount account) {
        try {
            return place(body, account);
        } catch (VenueRefusal refusal) {
            return rows.refused(refusal);
        }
    }

    private JsonNode cancel(VenueRequest request, VenueAccount account) {
        return cancel(account, List.of(RequestJson.read(request).path("orderID").asText()));
    }

    private JsonNode cancelMany(VenueRequest request, VenueAccount account) {
        JsonNode ids = RequestJson.list(request, "Invalid order payload");
        if (ids.size() > MOST_CANCELS) {
            throw VenueRefusal.badRequest("Too many orders in payload, max allowed: " + MOST_CANCELS);
        }
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(id.asText()));
        return cancel(account, texts);
    }

    private JsonNode cancel(VenueAccount account, List<String> ids) {
        gate.checkAny(clock.instant());
        List<OrderHash> cancelled = desk.cancel(ids.stream().map(OrderApi::hash).toList(), key(account));
        Map<String, String> rest = new LinkedHashMap<>();
        ids.forEach(id -> rest.put(id, NOT_OPEN));
        cancelled.forEach(id -> rest.remove(id.value()));
        return cancelAnswer(cancelled, rest);
    }

    private JsonNode cancelAll(VenueRequest request, VenueAccount account) {
        return cancelOpen(account, order -> true);
    }

    private JsonNode cancelMarket(VenueRequest request, VenueAccount account) {
        JsonNode body = RequestJson.read(request);
        Optional<String> market = text(body, "market");
        Optional<String> asset = text(body, "asset_id");
        return cancelOpen(
                account,
                order -> market.filter(id -> !id.equals(order.condition().value()))
                                .isEmpty()
                        && asset.filter(id -> !id.equals(
                                        order.placed().fields().token().value()))
                                .isEmpty());
    }

    private JsonNode cancelOpen(VenueAccount account, Predicate<VenueOrder> chosen) {
        gate.checkAny(clock.instant());
        List<OrderHash> open = desk.orders(key(account)).stream()
                .filter(VenueOrder::isOpen)
                .filter(chosen)
                .map(order -> order.placed().hash())
                .toList();
        return cancelAnswer(desk.cancel(open, key(account)), Map.of());
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field).asText()).filter(text -> !text.isEmpty());
    }

    private static ObjectNode cancelAnswer(Collection<OrderHash> cancelled, Map<String, String> rest) {
        ObjectNode answer = Wire.object();
        answer.set(
                "canceled", Wire.texts(cancelled.stream().map(OrderHash::value).toList()));
        ObjectNode reasons = answer.putObject("not_canceled");
        rest.forEach(reasons::put);
        return answer;
    }

    private static OrderHash hash(String id) {
        try {
            return new OrderHash(id);
        } catch (IllegalArgumentException malformed) {
            throw VenueRefusal.badRequest("Invalid orderID");
        }
    }

    private static String key(VenueAccount account) {
        return account.credentials().apiKey();
    }
}
