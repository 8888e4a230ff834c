package io.polystep.placement;

import io.polystep.domain.ledger.Change;
import io.polystep.domain.ledger.OrderBooking;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderLife;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.port.OrderVenue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * An order's stored versions: each method commits one step and returns what is stored then.
 *
 * @param ledger where they are
 * @param clock the time of each step
 */
record Books(OrderLedger ledger, InstantSource clock) {
    /** The stored order; its absence contradicts that a step runs for it. */
    Order require(IntentKey key) {
        return ledger.find(key)
                .orElseThrow(() -> new IllegalStateException("expected a reserved order for intent " + key
                        + ", found none; start the execution again with its intent"));
    }

    Instant now() {
        return clock.instant();
    }

    boolean tooLate(Order order) {
        return !now().isBefore(order.intent().deadline());
    }

    /** Commits a change of state without money. */
    Order after(Order order, OrderEvent event) {
        return ledger.commit(Change.of(order, order.after(event)));
    }

    /**
     * Commits what the venue says; nothing is written when it says nothing new. An order that is known to be matched in
     * part stays as it is until its trades are listed: ending it without them would free money that is spent.
     */
    Order observed(Order order, OrderVenue.VenueView view) {
        if (order.state() == OrderState.PARTIAL && view.fills().isEmpty()) {
            return order;
        }
        Change change = OrderBooking.observe(order, news(order, view.event()), view.fills(), now());
        return change.isEmpty() ? order : ledger.commit(change);
    }

    /** Releases what is still held; an order that is closed stays as it is. */
    Order closed(Order order) {
        return order.closed() ? order : ledger.commit(OrderBooking.close(order, now()));
    }

    // A state seen again is not news: without this, each look at a resting order would store a line of history.
    private static Optional<OrderEvent> news(Order order, OrderEvent event) {
        boolean same = OrderLife.next(order.state(), event)
                .filter(next -> next == order.state())
                .isPresent();
        return same ? Optional.empty() : Optional.of(event);
    }
}
