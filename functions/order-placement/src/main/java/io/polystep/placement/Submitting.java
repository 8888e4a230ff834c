package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;

/**
 * Hands a signed order to the venue, at most once.
 *
 * @param books where orders are
 * @param sending the way out
 */
record Submitting(Books books, Sending sending) {
    /**
     * The order after its submission. Found as {@code SENT}, an earlier attempt has died on the way: it may have sent the order
     * or not, so nothing is sent and the order becomes unknown. Any other state is returned as it is.
     */
    Order submit(Order order) {
        return switch (order.state()) {
            case SIGNED -> first(order);
            case SENT -> books.after(order, new OrderEvent.Lost(books.now(), "an earlier attempt died on the way"));
            default -> order;
        };
    }

    private Order first(Order signed) {
        if (!sending.allowed()) {
            return abandoned(signed, "paper trading: orders leave only for a venue on this machine");
        }
        if (books.tooLate(signed)) {
            return abandoned(signed, "deadline passed before sending");
        }
        return sending.send(signed);
    }

    private Order abandoned(Order signed, String reason) {
        return books.after(signed, new OrderEvent.Abandoned(books.now(), reason));
    }
}
