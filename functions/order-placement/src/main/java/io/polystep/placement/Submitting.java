package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.placement.Sending.Earlier;

/**
 * Hands a signed order to the venue, at most once as far as the venue is concerned.
 *
 * @param books where orders are
 * @param sending the way out
 */
record Submitting(Books books, Sending sending) {
    /**
     * The order after its submission. Found as {@code SENT}, an earlier attempt has died on the way: the venue is asked
     * before anything is sent again. Any other state is returned as it is.
     */
    Order submit(Order order) {
        return switch (order.state()) {
            case SIGNED -> first(order);
            case SENT -> sending.find(order).orElseGet(() -> again(order));
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
        return sending.send(signed, Earlier.NONE);
    }

    private Order again(Order sent) {
        // The time of sending must be the newest one, because the visibility window counts from it.
        Order lost = books.after(sent, new OrderEvent.Lost(books.now(), "an earlier attempt died on the way"));
        return !sending.allowed() || books.tooLate(lost) ? lost : sending.send(lost, Earlier.POSSIBLE);
    }

    private Order abandoned(Order signed, String reason) {
        return books.after(signed, new OrderEvent.Abandoned(books.now(), reason));
    }
}
