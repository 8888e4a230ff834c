package io.polystep.domain.port;

import io.polystep.domain.market.Market;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignedOrder;
import java.util.List;
import java.util.Optional;

/**
 * The venue's private side: orders, trades and balance of one account. Reads that fail throw
 * {@link io.polystep.domain.error.RetryableException}; they never answer with an invented value.
 */
public interface OrderVenue {
    /**
     * Whether this order may leave now: asked before {@code SENT} is stored, so that an order that is held back stays
     * as it was. Never throws for anything that the network or the venue does.
     */
    Clearance clearance(SignedOrder order);

    /**
     * Sends exactly the stored body. Never throws for anything that the network or the venue does. An order that was
     * held back after all, so that no byte of it left, is {@link RefusalReason#NOT_SENT}.
     */
    Submission submit(SignedOrder order);

    /**
     * What the venue says of an order, or empty when it answers normally and does not know it.
     *
     * @param market the order's market, for fees and outcomes
     */
    Optional<VenueView> find(OrderHash id, Market market);

    /** Asks to cancel an order. Never throws for anything that the network or the venue does. */
    Cancellation cancel(OrderHash id);

    /** Collateral dollars that the venue believes the account holds. */
    Usdc collateral();

    /**
     * The venue's view of one order.
     *
     * @param event the state as an event of the order's life; empty when the venue shows trades of the order and not the
     *     order itself
     * @param fills every fill of this order, in its newest status
     */
    record VenueView(Optional<OrderEvent> event, List<Fill> fills) {
        /** Copies the list; refuses a view of nothing. */
        public VenueView {
            fills = List.copyOf(fills);
            if (event.isEmpty() && fills.isEmpty()) {
                throw new IllegalArgumentException("expected the order or a trade of it, found neither");
            }
        }

        /** A view of an order that the venue shows. */
        public static VenueView of(OrderEvent event, List<Fill> fills) {
            return new VenueView(Optional.of(event), fills);
        }

        /** A view of an order that only its trades show. */
        public static VenueView byTrades(List<Fill> fills) {
            return new VenueView(Optional.empty(), fills);
        }
    }
}
