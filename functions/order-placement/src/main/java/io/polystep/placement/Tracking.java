package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;

/**
 * Follows an accepted order until nothing about it can change.
 *
 * @param sending the way to ask
 */
record Tracking(Sending sending) {
    /** The order as the venue sees it now; one that is closed is not asked for again. */
    Order look(Order order) {
        return order.closed() ? order : sending.find(order).orElse(order);
    }

    /** True when the order has ended and each fill is settled or void. */
    static boolean done(Order order) {
        return order.closed() || (order.state().terminal() && !order.awaitsSettlement() && !awaitsFills(order));
    }

    // The venue may say "filled" a moment before it lists the trades; closing then would free money that is spent.
    private static boolean awaitsFills(Order order) {
        return order.state() == OrderState.FILLED && order.fills().isEmpty();
    }
}
