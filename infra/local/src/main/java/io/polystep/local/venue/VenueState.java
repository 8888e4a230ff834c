package io.polystep.local.venue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders, trades and results: the sum of all events. Not thread-safe; the desk guards it. */
final class VenueState {
    private final Map<OrderHash, VenueOrder> orders = new LinkedHashMap<>();
    private final Map<String, VenueTrade> trades = new LinkedHashMap<>();
    private final Set<OrderHash> open = new LinkedHashSet<>();
    private final Set<String> pending = new LinkedHashSet<>();
    private final Map<TokenId, String> lastTrades = new HashMap<>();
    private final Set<ConditionId> resolved = new HashSet<>();
    private long lastEventMillis = Long.MIN_VALUE;

    void apply(VenueEvent event) {
        lastEventMillis = Math.max(lastEventMillis, event.at());
        switch (event) {
            case VenueEvent.Placed placed -> place(placed);
            case VenueEvent.Released released -> {
                VenueOrder order = known(released.order());
                put(order.with(released.matches(), released.status(), released.at()));
                addTrades(order, released.matches(), false, released.at());
            }
            case VenueEvent.Filled filled -> fill(filled);
            case VenueEvent.Closed closed -> put(known(closed.order()).with(closed.status()));
            case VenueEvent.Mined mined ->
                put(knownTrade(mined.trade()).with(TradeStatus.MINED, mined.at(), mined.transaction()));
            case VenueEvent.Confirmed done -> {
                VenueTrade trade = knownTrade(done.trade());
                put(trade.with(TradeStatus.CONFIRMED, done.at(), trade.transaction()));
            }
            case VenueEvent.Failed failed -> put(knownTrade(failed.trade()).with(TradeStatus.FAILED, failed.at(), ""));
            case VenueEvent.Resolved result -> resolved.add(result.condition());
        }
    }

    private void place(VenueEvent.Placed placed) {
        VenueOrder order = new VenueOrder(
                placed.order(), placed.condition(), OrderStatus.LIVE, placed.at(), placed.at(), 0, 0, List.of());
        put(order.with(placed.matches(), placed.status(), placed.at()));
        addTrades(order, placed.matches(), false, placed.at());
    }

    private void fill(VenueEvent.Filled filled) {
        VenueOrder order = known(filled.order());
        put(order.with(filled.matches(), filled.status(), filled.at()));
        addTrades(order, filled.matches(), true, filled.at());
    }

    private void addTrades(VenueOrder order, List<Match> matches, boolean maker, long at) {
        for (Match match : matches) {
            lastTrades.put(order.placed().fields().token(), match.trade());
            put(new VenueTrade(
                    match, order.placed().hash(), order.condition(), maker, TradeStatus.MATCHED, at, at, ""));
        }
    }

    private void put(VenueOrder order) {
        OrderHash hash = order.placed().hash();
        orders.put(hash, order);
        if (order.isOpen()) {
            open.add(hash);
        } else {
            open.remove(hash);
        }
    }

    private void put(VenueTrade trade) {
        String id = trade.match().trade();
        trades.put(id, trade);
        if (trade.status() == TradeStatus.MATCHED || trade.status() == TradeStatus.MINED) {
            pending.add(id);
        } else {
            pending.remove(id);
        }
    }

    List<OrderHash> acceptedOrders() {
        return List.copyOf(orders.keySet());
    }

    Optional<VenueOrder> order(OrderHash hash) {
        return Optional.ofNullable(orders.get(hash));
    }

    VenueOrder known(OrderHash hash) {
        return order(hash).orElseThrow(() -> new IllegalStateException("expected order " + hash + ", found none"));
    }

    /** The newest trade of a token, if any. */
    Optional<VenueTrade> lastTrade(TokenId token) {
        return Optional.ofNullable(lastTrades.get(token)).map(this::knownTrade);
    }

    VenueTrade knownTrade(String trade) {
        VenueTrade found = trades.get(trade);
        if (found == null) {
            throw new IllegalStateException("expected trade " + trade + ", found none");
        }
        return found;
    }

    Collection<VenueOrder> orders() {
        return List.copyOf(orders.values());
    }

    /** A view of all of them, oldest first. */
    Collection<VenueTrade> trades() {
        return Collections.unmodifiableCollection(trades.values());
    }

    List<VenueOrder> openOrders() {
        List<VenueOrder> found = new ArrayList<>();
        open.forEach(hash -> found.add(known(hash)));
        return found;
    }

    List<VenueTrade> pendingTrades() {
        List<VenueTrade> found = new ArrayList<>();
        pending.forEach(id -> found.add(knownTrade(id)));
        return found;
    }

    boolean isResolved(ConditionId condition) {
        return resolved.contains(condition);
    }

    long lastEventMillis() {
        return lastEventMillis;
    }
}
