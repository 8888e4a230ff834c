package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out what became of an order whose sending had no definite answer. The hold and the market's quarantine stay until
 * that is known.
 *
 * <p>An order that may rest is kept by the venue once taken. Not shown after the visibility window, it was never taken, and
 * the same bytes may go out again. An order that may not rest leaves no trace when it finds no match, so "not shown" does not
 * tell a lost request from a refused one; it is never sent again, but cancelled by its hash and let go.
 *
 * @param books where orders are
 * @param sending the way to ask, to send again and to cancel
 * @param visibility how long after a request the venue may still not show what came of it
 */
record Resolution(Books books, Sending sending, Duration visibility) {
    /** One look; the order may still be unknown after it. Any state but {@code UNKNOWN} is returned as it is. */
    Order resolve(Order order) {
        if (order.state() != OrderState.UNKNOWN) {
            return order;
        }
        return switch (sending.look(order)) {
            case Sight.Seen seen -> books.observed(order, seen.view());
            case Sight.NotThere absent -> notThere(order);
            case Sight.NoAnswer nothingLearnt -> order;
        };
    }

    private Order notThere(Order order) {
        if (!quietSince(order.sentAt())) {
            return order;
        }
        if (order.cancelAskedAt().isPresent()) {
            return quietSince(order.cancelAskedAt()) ? lapsed(order) : order;
        }
        boolean again = order.intent().timeInForce().rests() && !books.tooLate(order) && sending.allowed();
        return again ? sending.send(order) : sending.cancel(order);
    }

    private boolean quietSince(Optional<Instant> request) {
        return request.map(at -> !books.now().isBefore(at.plus(visibility)))
                .orElseThrow(() -> new IllegalStateException("expected a time of sending, found none"));
    }

    private Order lapsed(Order order) {
        String evidence = "asked by hash and by trades at " + books.now() + ", the venue answers and shows neither, "
                + visibility.toSeconds() + " s and more after it was sent and again after it was cancelled by its hash;"
                + " it will not be sent again";
        return books.after(order, new OrderEvent.Lapsed(books.now(), evidence));
    }
}
