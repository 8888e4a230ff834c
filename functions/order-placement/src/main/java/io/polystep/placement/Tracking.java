package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.port.OrderVenue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Follows an accepted order until nothing about it can change, and cancels it at its deadline. An order that the venue never
 * shows, though its trades are there, is ended by its trades: once it was cancelled by its hash and later looks show nothing
 * else, nothing of it can trade any more.
 *
 * @param books where orders are
 * @param sending the way to ask and to cancel
 */
record Tracking(Books books, Sending sending) {
    /** How long a send or a cancel may take to show before something is concluded from that or it is asked for again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The order as the venue sees it now; one that is closed is not asked for again. */
    Order look(Order order) {
        if (order.closed()) {
            return order;
        }
        Order seen = seen(order);
        return shouldBeCancelled(seen) ? seen(sending.cancel(seen)) : seen;
    }

    private Order seen(Order order) {
        if (!(sending.look(order) instanceof Sight.Seen(OrderVenue.VenueView view))) {
            return order;
        }
        Order seen = books.observed(order, view);
        return view.event().isPresent() || seen.state().terminal() ? seen : byTrades(seen);
    }

    /** One look at an order that only its trades show. */
    private Order byTrades(Order order) {
        if (order.cancelAskedAt().isEmpty()) {
            boolean takes = !order.intent().timeInForce().rests();
            return takes && patientSince(order.sentAt()) ? sending.cancel(order) : order;
        }
        return patientSince(order.cancelAskedAt()) ? books.after(order, ending(order)) : order;
    }

    private OrderEvent ending(Order order) {
        String evidence = "shown by its trades only, " + order.fills().size() + " of them, " + PATIENCE.toSeconds()
                + " s and more after it was cancelled by its hash";
        return order.matchedWhole()
                ? new OrderEvent.FilledWhole(books.now())
                : new OrderEvent.Cancelled(books.now(), evidence);
    }

    private boolean shouldBeCancelled(Order order) {
        return mayStillTrade(order) && books.tooLate(order) && !justAsked(order);
    }

    // A taking order that was matched in part has nothing left that could trade; one in a market's delay has.
    private static boolean mayStillTrade(Order order) {
        return order.state() == OrderState.LIVE
                || (order.state() == OrderState.PARTIAL
                        && order.intent().timeInForce().rests());
    }

    private boolean justAsked(Order order) {
        return order.cancelAskedAt().isPresent() && !patientSince(order.cancelAskedAt());
    }

    private boolean patientSince(Optional<Instant> request) {
        return request.filter(at -> !books.now().isBefore(at.plus(PATIENCE))).isPresent();
    }
}
