package io.polystep.placement;

import io.polystep.domain.order.Order;

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
}
