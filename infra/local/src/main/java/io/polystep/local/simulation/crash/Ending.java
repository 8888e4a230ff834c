package io.polystep.local.simulation.crash;

import io.polystep.domain.ledger.Balances;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderState;
import io.polystep.local.simulation.oracle.Violation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a scenario ended.
 *
 * @param orders by intent key
 * @param balances the kept balances
 * @param accepted orders that the venue accepted
 * @param violations rules that did not hold
 */
record Ending(Map<String, Order> orders, Balances balances, List<OrderHash> accepted, List<Violation> violations) {
    private static final Set<OrderState> NEVER_THERE =
            EnumSet.of(OrderState.DENIED, OrderState.ABANDONED, OrderState.REJECTED, OrderState.LAPSED);

    /** What the comparison of a crashed ending with an uncrashed one can say. */
    enum Comparison {
        /** Same orders, same fills, same balances, same orders at the venue. */
        SAME,
        /** Every rule holds, and an intent was given up instead of sent: its time or its proof ran out. */
        NOT_SENT,
        /** Every rule holds, and an order reached the venue at a later time or not, with what the book gave then. */
        LATER,
        /** A rule does not hold. */
        TORN
    }

    /**
     * Compares.
     *
     * @param sameWishes false where another moment may mean other wishes
     */
    Comparison comparedWith(Ending uncrashed, boolean sameWishes) {
        boolean sameKeys = orders.keySet().equals(uncrashed.orders.keySet());
        if (!violations.isEmpty() || (sameWishes && !sameKeys)) {
            return Comparison.TORN;
        }
        if (!sameKeys) {
            return Comparison.LATER;
        }
        boolean same = orders.entrySet().stream()
                .allMatch(entry -> same(entry.getValue(), uncrashed.orders.get(entry.getKey())));
        if (same && balances.equals(uncrashed.balances) && accepted.equals(uncrashed.accepted)) {
            return Comparison.SAME;
        }
        boolean notSent = orders.entrySet().stream()
                .allMatch(entry -> same(entry.getValue(), uncrashed.orders.get(entry.getKey()))
                        || NEVER_THERE.contains(entry.getValue().state()));
        return notSent && new HashSet<>(uncrashed.accepted).containsAll(accepted)
                ? Comparison.NOT_SENT
                : Comparison.LATER;
    }

    /** Each order in a line. */
    List<String> told() {
        return orders.values().stream()
                .map(order -> order.key().value().substring(0, 8) + " " + order.state() + " " + order.history())
                .toList();
    }

    private static boolean same(Order one, @org.jspecify.annotations.Nullable Order other) {
        return other != null
                && one.state() == other.state()
                && one.hold().equals(other.hold())
                && one.closed() == other.closed()
                && one.fills().equals(other.fills());
    }
}
