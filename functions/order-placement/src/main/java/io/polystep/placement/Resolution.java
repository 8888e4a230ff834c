package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import io.polystep.placement.Sending.Earlier;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds out what became of an order whose sending had no definite answer. The hold stays until that is known.
 *
 * @param books where orders are
 * @param sending the way to ask and to send again
 * @param visibility how long a sent order may stay invisible
 */
record Resolution(Books books, Sending sending, Duration visibility) {
    /** One look; the order may still be unknown after it. Any state but {@code UNKNOWN} is returned as it is. */
    Order resolve(Order order) {
        return order.state() == OrderState.UNKNOWN ? sending.find(order).orElseGet(() -> notKnown(order)) : order;
    }

    private Order notKnown(Order order) {
        Instant visible = order.sentAt()
                .orElseThrow(() -> new IllegalStateException("expected a time of sending for " + order.key()))
                .plus(visibility);
        if (books.now().isBefore(visible)) {
            return order;
        }
        if (books.tooLate(order) || !sending.allowed()) {
            String evidence = "the venue answers and does not know it at " + books.now() + ", " + visibility.toSeconds()
                    + " s and more after it was sent; it will not be sent again";
            return books.after(order, new OrderEvent.Lapsed(books.now(), evidence));
        }
        return sending.send(order, Earlier.PROVEN_ABSENT);
    }
}
