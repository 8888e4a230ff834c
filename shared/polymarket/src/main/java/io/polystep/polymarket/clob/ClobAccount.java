package io.polystep.polymarket.clob;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignatureType;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Pages;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import io.polystep.polymarket.wire.SignatureTypeCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything of one account but placing orders, which {@link OrderDesk} does. Safe for use by several threads. */
public final class ClobAccount {
    /** Most ids in one cancel. */
    public static final int MOST_CANCELS = 1_000;

    private static final int MOST_PAGES = 100;

    private final SignedCalls calls;
    private final SignatureType type;

    /**
     * @param account the key's own account, also for wallets that sign by contract
     * @param type kind of wallet, which chooses whose balance is read
     * @param clock signs each call with a fresh time
     */
    public ClobAccount(
            Caller caller, Credentials credentials, Address account, SignatureType type, InstantSource clock) {
        this.calls = new SignedCalls(caller, credentials, account, clock);
        this.type = type;
    }

    /** Cancels one order. */
    public Outcome<CancelReport> cancel(OrderHash order, Deadline deadline) {
        String body = Json.object().put("orderID", order.value()).toString();
        return cancel("/order", Optional.of(body), 1, deadline);
    }

    /**
     * Cancels orders.
     *
     * @param orders 1 to {@link #MOST_CANCELS}
     */
    public Outcome<CancelReport> cancel(List<OrderHash> orders, Deadline deadline) {
        if (orders.isEmpty() || orders.size() > MOST_CANCELS) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST_CANCELS + " orders to cancel, found " + orders.size() + "; split them");
        }
        ArrayNode body = Json.array();
        orders.forEach(order -> body.add(order.value()));
        return cancel("/orders", Optional.of(body.toString()), orders.size(), deadline);
    }

    /** Cancels every order of the account. */
    public Outcome<CancelReport> cancelAll(Deadline deadline) {
        return cancel("/cancel-all", Optional.empty(), 1, deadline);
    }

    /** Cancels the orders of a market, or of one of its outcomes. */
    public Outcome<CancelReport> cancelMarket(ConditionId market, Optional<TokenId> token, Deadline deadline) {
        ObjectNode body = Json.object().put("market", market.value());
        token.ifPresent(id -> body.put("asset_id", id.value()));
        return cancel("/cancel-market-orders", Optional.of(body.toString()), 1, deadline);
    }

    private Outcome<CancelReport> cancel(String path, Optional<String> body, int cost, Deadline deadline) {
        return calls.change(Call.delete(path, body, Map.of()), Effect.CANCEL, cost, deadline, CancelReport::read);
    }

    /** One order, live or ended; empty when the venue answers normally and does not know it. */
    public Outcome<Optional<OrderRow>> order(OrderHash id, Deadline deadline) {
        Outcome<Optional<OrderRow>> outcome = calls.read("/data/order/" + id, "", deadline, text -> row(id, text));
        return outcome.refusedFor(Denial.NOT_FOUND) ? new Outcome.Done<>(Optional.empty()) : outcome;
    }

    private static Optional<OrderRow> row(OrderHash id, String text) {
        var node = Json.parse(text);
        if (Json.isNothing(node)) {
            return Optional.empty();
        }
        Fields fields = new Fields("order " + id, node);
        OrderRow row = OrderRow.read(fields);
        if (!row.id().equals(id)) {
            throw fields.wrong("id", id.value());
        }
        return Optional.of(row);
    }

    /** Every open order, of one market when it is given. */
    public Outcome<Page<OrderRow>> openOrders(Optional<ConditionId> market, Deadline deadline) {
        String filter = market.map(id -> "market=" + id + "&").orElse("");
        return Pages.all(
                CursorPage.START,
                MOST_PAGES,
                cursor -> calls.read(
                        "/data/orders",
                        filter + next(cursor),
                        deadline,
                        text -> CursorPage.read("orders", text, OrderRow::read)));
    }

    /** Every trade that fits. */
    public Outcome<Page<TradeReport>> trades(TradeFilter filter, Deadline deadline) {
        return Pages.all(
                CursorPage.START,
                MOST_PAGES,
                cursor -> calls.read(
                        "/data/trades",
                        filter.query() + next(cursor),
                        deadline,
                        text -> CursorPage.read("trades", text, TradeReport::read)));
    }

    private static String next(String cursor) {
        return "next_cursor=" + Encoded.of(cursor);
    }

    /** What the venue believes the account holds. */
    public Outcome<Allowances> balance(BalanceKind kind, Deadline deadline) {
        return calls.read("/balance-allowance", balanceQuery(kind), deadline, Allowances::read);
    }

    /** Makes the venue read balance and allowances from the chain again; needed after every approval. */
    public Outcome<Boolean> refreshBalance(BalanceKind kind, Deadline deadline) {
        return calls.read("/balance-allowance/update", balanceQuery(kind), deadline, text -> true);
    }

    private String balanceQuery(BalanceKind kind) {
        return kind.query() + "&signature_type=" + SignatureTypeCode.of(type);
    }

    /** True when the account may only close positions. */
    public Outcome<Boolean> closedOnly(Deadline deadline) {
        return flag("/auth/ban-status/closed-only", "", "closed_only", deadline);
    }

    /** True when the order earns a maker reward now. */
    public Outcome<Boolean> scoring(OrderHash order, Deadline deadline) {
        return flag("/order-scoring", "order_id=" + order, "scoring", deadline);
    }

    private Outcome<Boolean> flag(String path, String query, String field, Deadline deadline) {
        return calls.read(path, query, deadline, text -> new Fields(path, Json.parse(text)).flag(field));
    }

    /** The account's order budget class. */
    public Outcome<RateTier> rateTier(Deadline deadline) {
        return calls.read("/v1/user/rate-limit-tier", "", deadline, RateTier::read);
    }

    /** Ids of the account's API keys. */
    public Outcome<List<String>> apiKeys(Deadline deadline) {
        return calls.read("/auth/api-keys", "", deadline, ApiKeys::ids);
    }

    /** Keys for watchers that must not be able to trade. */
    public ReadOnlyKeys readOnlyKeys() {
        return new ReadOnlyKeys(calls);
    }

    /** Ends the API key in use. */
    public Outcome<Boolean> deleteApiKey(Deadline deadline) {
        Call call = Call.delete("/auth/api-key", Optional.empty(), Map.of());
        return calls.change(call, Effect.OTHER, 0, deadline, text -> true);
    }
}
