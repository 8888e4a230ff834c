package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import java.time.Duration;

/**
 * Follows an accepted order until nothing about it can change, and cancels it at its deadline.
 *
 * @param books where orders are
 * @param sending the way to ask and to cancel
 */
record Tracking(Books books, Sending sending) {
    /** How long a cancel may take to show before it is asked for again. */
    private static final Duration CANCEL_PATIENCE = Duration.ofMinutes(1);

    /** The order as the venue sees it now; one that is closed is not asked for again. */
    Order look(Order order) {
        if (order.closed()) {
            return order;
        }
        Order seen = seen(order);
        return mayStillTrade(seen) && books.tooLate(seen) && !justAsked(seen) ? seen(sending.cancel(seen)) : seen;
    }

    private Order seen(Order order) {
        return sending.look(order) instanceof Sight.Seen seen ? books.observed(order, seen.view()) : order;
    }

    // A taking order that was matched in part has nothing left that could trade; one in a market's delay has.
    private static boolean mayStillTrade(Order order) {
        return order.state() == OrderState.LIVE
                || (order.state() == OrderState.PARTIAL
                        && order.intent().timeInForce().rests());
    }

    private boolean justAsked(Order order) {
        return order.cancelAskedAt()
                .filter(asked -> books.now().isBefore(asked.plus(CANCEL_PATIENCE)))
                .isPresent();
    }
}
