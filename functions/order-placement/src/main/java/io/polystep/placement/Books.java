package io.polystep.placement;

import io.polystep.domain.order.Change;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
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

    /** Commits an event; one that finishes the order closes it in the same transaction. */
    Order after(Order order, OrderEvent event) {
        return commit(Change.of(order, order.after(event)));
    }

    /** Commits the venue's answer to a send together with what the venue showed of the order right after. */
    Order answered(Order sent, OrderEvent answer, Optional<OrderVenue.VenueView> view) {
        Change change = Change.of(sent, sent.after(answer));
        return commit(
                view.map(seen -> change.then(observation(change.after(), seen))).orElse(change));
    }

    /** Commits what the venue says; nothing is written when it says nothing new. */
    Order observed(Order order, OrderVenue.VenueView view) {
        return commit(observation(order, view));
    }

    /** Closes an order that is finished; any other stays as it is. */
    Order closed(Order order) {
        return commit(Change.of(order, order));
    }

    /** The only way to the ledger after the reservation: whatever finishes an order also closes it, in one transaction. */
    private Order commit(Change change) {
        Change whole = OrderBooking.closing(change, now());
        return whole.isEmpty() ? whole.before() : ledger.commit(whole);
    }

    private Change observation(Order order, OrderVenue.VenueView view) {
        return endsWithoutItsTrades(order, view)
                ? Change.of(order, order)
                : OrderBooking.observe(order, news(order, view), view.fills(), now());
    }

    // Ending an order that is known to be matched, before its trades are listed, would free money that is spent. One
    // that
    // is filled whole is not closed by that (Order.finished), so this may be stored.
    private static boolean endsWithoutItsTrades(Order order, OrderVenue.VenueView view) {
        boolean filled =
                view.event().filter(OrderEvent.FilledWhole.class::isInstance).isPresent();
        return order.state() == OrderState.PARTIAL && view.fills().isEmpty() && !filled;
    }

    // A state seen again is not news: without this, each look at a resting order would store a line of history.
    private Optional<OrderEvent> news(Order order, OrderVenue.VenueView view) {
        return view.event()
                .or(() -> provenByTrades(order))
                .filter(event -> OrderLife.next(order.state(), event)
                        .filter(next -> next == order.state())
                        .isEmpty());
    }

    // A trade proves that the venue took the order; of one that has ended it says nothing new.
    private Optional<OrderEvent> provenByTrades(Order order) {
        return order.state().terminal() ? Optional.empty() : Optional.of(new OrderEvent.Resting(now(), true));
    }
}
