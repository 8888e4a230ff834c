package io.polystep.local.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders, trades and balances of one account: the calls that need L2 headers. */
final class PrivateApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VenueDesk desk;
    private final OrderRows rows;
    private final L2Authentication authentication;
    private final VenueNetwork network;
    private final SettlementChain chain;

    PrivateApi(
            VenueDesk desk,
            OrderRows rows,
            L2Authentication authentication,
            VenueNetwork network,
            SettlementChain chain) {
        this.desk = desk;
        this.rows = rows;
        this.authentication = authentication;
        this.network = network;
        this.chain = chain;
    }

    private interface PrivateRoute {
        JsonNode answer(VenueRequest request, VenueAccount account);
    }

    void register(Routes routes) {
        on(routes, "POST", "/order", this::place);
        on(routes, "DELETE", "/order", this::cancel);
        on(routes, "DELETE", "/cancel-all", this::cancelAll);
        on(routes, "GET", "/data/order/*", this::order);
        on(routes, "GET", "/data/orders", this::openOrders);
        on(routes, "GET", "/data/trades", this::trades);
        on(routes, "GET", "/balance-allowance", this::balance);
        on(routes, "GET", "/balance-allowance/update", this::balance);
    }

    private void on(Routes routes, String method, String path, PrivateRoute route) {
        routes.on(method, path, request -> route.answer(request, authentication.authenticate(request)));
    }

    private JsonNode place(VenueRequest request, VenueAccount account) {
        return rows.accepted(desk.place(OrderPayload.parse(request.body()), account));
    }

    private JsonNode cancel(VenueRequest request, VenueAccount account) {
        OrderHash id = hash(orderId(request.body()));
        List<OrderHash> cancelled = desk.cancel(List.of(id), key(account));
        return cancelAnswer(
                cancelled, cancelled.isEmpty() ? Map.of(id.value(), "order can't be found or is not open") : Map.of());
    }

    private JsonNode cancelAll(VenueRequest request, VenueAccount account) {
        List<OrderHash> open = desk.orders(key(account)).stream()
                .filter(VenueOrder::isOpen)
                .map(order -> order.placed().hash())
                .toList();
        return cancelAnswer(desk.cancel(open, key(account)), Map.of());
    }

    private static ObjectNode cancelAnswer(List<OrderHash> cancelled, Map<String, String> rest) {
        ObjectNode answer = Wire.object();
        answer.set(
                "canceled", Wire.texts(cancelled.stream().map(OrderHash::value).toList()));
        ObjectNode reasons = answer.putObject("not_canceled");
        rest.forEach(reasons::put);
        return answer;
    }

    private static String orderId(String body) {
        try {
            return JSON.readTree(body).path("orderID").asText();
        } catch (JsonProcessingException notJson) {
            throw VenueRefusal.badRequest("Invalid orderID");
        }
    }

    private static OrderHash hash(String id) {
        try {
            return new OrderHash(id);
        } catch (IllegalArgumentException malformed) {
            throw VenueRefusal.badRequest("Invalid orderID");
        }
    }

    private JsonNode order(VenueRequest request, VenueAccount account) {
        return desk.order(hash(request.lastSegment()))
                .filter(order -> order.placed().owner().equals(key(account)))
                .<JsonNode>map(rows::order)
                .orElseGet(NullNode::getInstance);
    }

    private JsonNode openOrders(VenueRequest request, VenueAccount account) {
        return page(
                request,
                desk.orders(key(account)).stream()
                        .filter(VenueOrder::isOpen)
                        .map(rows::order)
                        .toList());
    }

    private JsonNode trades(VenueRequest request, VenueAccount account) {
        Map<OrderHash, VenueOrder> orders = desk.orders(key(account)).stream()
                .collect(Collectors.toMap(order -> order.placed().hash(), order -> order));
        return page(
                request,
                desk.trades(key(account)).stream()
                        .flatMap(trade ->
                                Optional.ofNullable(orders.get(trade.order()))
                                        .map(order -> rows.trade(trade, order))
                                        .stream())
                        .toList());
    }

    private static ObjectNode page(VenueRequest request, List<ObjectNode> all) {
        List<ObjectNode> asked = all.stream()
                .filter(row -> matches(request, row, "id"))
                .filter(row -> matches(request, row, "market"))
                .filter(row -> matches(request, row, "asset_id"))
                .filter(row -> matches(request, row, "maker_address"))
                .toList();
        return Wire.page(asked, request.parameter("next_cursor").orElse("MA=="));
    }

    private static boolean matches(VenueRequest request, ObjectNode row, String field) {
        return request.parameter(field)
                .filter(wanted -> !wanted.equalsIgnoreCase(row.path(field).asText()))
                .isEmpty();
    }

    private JsonNode balance(VenueRequest request, VenueAccount account) {
        Optional<TokenId> token = switch (request.required("asset_type")) {
            case "COLLATERAL" -> Optional.empty();
            case "CONDITIONAL", "CONDITIONAL-V2" -> Optional.of(token(request.required("token_id")));
            default -> throw VenueRefusal.badRequest("Invalid asset type");
        };
        ObjectNode answer = Wire.object().put("balance", Long.toString(desk.balance(account.maker(), token)));
        ObjectNode allowances = answer.putObject("allowances");
        for (Address exchange : List.of(network.exchange(), network.negRiskExchange(), network.exchangeV3())) {
            allowances.put(exchange.text(), Long.toString(allowance(account.maker(), exchange, token)));
        }
        return answer;
    }

    private long allowance(Address owner, Address exchange, Optional<TokenId> token) {
        if (token.isPresent()) {
            return chain.sharesApproved(owner, exchange) ? Long.MAX_VALUE : 0;
        }
        return chain.allowance(owner, exchange).micros();
    }

    private static TokenId token(String id) {
        try {
            return new TokenId(id);
        } catch (IllegalArgumentException malformed) {
            throw VenueRefusal.badRequest("Invalid token id");
        }
    }

    private static String key(VenueAccount account) {
        return account.credentials().apiKey();
    }
}
