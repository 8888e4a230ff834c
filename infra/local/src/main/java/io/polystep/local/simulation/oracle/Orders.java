package io.polystep.local.simulation.oracle;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.risk.Limits;
import io.polystep.local.simulation.faults.Outside;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** At most one order per intent at the venue, every intent ended, no cap exceeded. */
public final class Orders {
    private static final String ACCEPTED_ONCE = "one order per intent at the venue";
    private static final String HAS_INTENT = "every order at the venue has an intent";

    /** The rules of which each break is an order too many. */
    public static final Set<String> EXTRA = Set.of(ACCEPTED_ONCE, HAS_INTENT);

    private static final Set<OrderState> NEVER_THERE =
            EnumSet.of(OrderState.DENIED, OrderState.ABANDONED, OrderState.REJECTED, OrderState.LAPSED);

    private final SimulatedWorld world;
    private final Outside outside;
    private final Limits limits;
    private final Violations violations;

    /** @param limits the caps that the functions are configured with */
    public Orders(SimulatedWorld world, Outside outside, Limits limits, Violations violations) {
        this.world = world;
        this.outside = outside;
        this.limits = limits;
        this.violations = violations;
    }

    /** The venue's own list against the intents; and nothing is left open. */
    public void checkAll() {
        List<Order> orders = world.ledgers().orders().all();
        Map<OrderHash, Order> byHash = new HashMap<>();
        orders.forEach(order -> order.hash().ifPresent(hash -> byHash.put(hash, order)));
        List<OrderHash> accepted = new ArrayList<>(world.venue().acceptedOrders());
        accepted.removeAll(outside.orders());
        violations.expect(
                ACCEPTED_ONCE, new HashSet<>(accepted).size() == accepted.size(), () -> "an order was accepted twice");
        for (OrderHash hash : accepted) {
            Order order = byHash.get(hash);
            violations.expect(HAS_INTENT, order != null, () -> "order " + hash + " has none");
            violations.expect(
                    "no order at the venue counts as never there",
                    order == null || !NEVER_THERE.contains(order.state()),
                    () -> "order " + hash + " is " + (order == null ? "" : order.state() + " " + order.history()));
        }
        for (Order order : orders) {
            violations.expect(
                    "every intent ended and nothing is held for it",
                    order.closed() && order.hold().micros() == 0,
                    () -> order.key() + " " + order.state() + " " + order.history());
        }
    }

    /**
     * Caps on what is held now: computed from orders and positions, not from the counters. A provisional fill is still part
     * of its order's hold.
     */
    public void checkCaps() {
        Map<ConditionId, Usdc> byMarket = new HashMap<>();
        List<Order> open = world.ledgers().orders().open();
        open.forEach(order -> byMarket.merge(order.intent().condition(), order.hold(), Usdc::plus));
        for (Position position : world.ledgers().redemptions().positions()) {
            byMarket.merge(position.condition(), position.cost(), Usdc::plus);
        }
        Usdc total = byMarket.values().stream().reduce(Usdc.ZERO, Usdc::plus);
        violations.expect(
                "total cap",
                total.compareTo(limits.maxTotal()) <= 0,
                () -> total + " at risk, cap " + limits.maxTotal());
        byMarket.forEach((condition, risk) -> violations.expect(
                "market cap",
                risk.compareTo(limits.maxMarket()) <= 0,
                () -> risk + " at risk in " + condition + ", cap " + limits.maxMarket()));
        violations.expect(
                "open orders cap",
                open.size() <= limits.maxOpenOrders(),
                () -> open.size() + " open, cap " + limits.maxOpenOrders());
    }

    /** What is reserved while another order of the market has an unknown outcome could be the same trade again. */
    public void checkQuarantine(String reserved) {
        List<Order> open = world.ledgers().orders().open();
        open.stream()
                .filter(order -> order.key().value().equals(reserved))
                .map(order -> order.intent().condition())
                .forEach(market -> open.stream()
                        .filter(order -> order.intent().condition().equals(market))
                        .forEach(order -> violations.expect(
                                "no new order in a market with an unknown outcome",
                                order.state() != OrderState.UNKNOWN,
                                () -> reserved + " was reserved while " + order.key() + " was unknown")));
    }
}
