package io.polystep.placement;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Clearance;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import java.util.Optional;

/**
 * The only place where an order leaves. {@code SENT} is stored before the first byte, and every send of an intent uses
 * the same stored bytes.
 *
 * @param books where orders are
 * @param venue where orders go
 * @param allowed false when no order may leave for the configured venue
 */
record Sending(Books books, OrderVenue venue, boolean allowed) {
    /** How much a refusal of a send proves about the sends before it. */
    enum Earlier {
        /** There was none: a refusal is the end of the order. */
        NONE,
        /** There was one and the venue has known for long enough that it has not arrived. */
        PROVEN_ABSENT,
        /** There may have been one: a refusal says nothing about it (it may even be caused by it). */
        POSSIBLE
    }

    /**
     * Sends the stored bytes and stores what came of it. An order that may not leave now stays as it is; one that may
     * never leave from here is given up, if nothing of it has left before.
     */
    Order send(Order order, Earlier earlier) {
        return switch (venue.clearance(bytes(order))) {
            case Clearance.Granted _ -> cleared(order, earlier);
            case Clearance.Held _ -> order;
            case Clearance.Forbidden(String reason) ->
                earlier == Earlier.NONE ? books.after(order, new OrderEvent.Abandoned(books.now(), reason)) : order;
        };
    }

    private Order cleared(Order order, Earlier earlier) {
        Order sent = books.after(order, new OrderEvent.Sent(books.now()));
        return switch (venue.submit(bytes(sent))) {
            case Submission.Accepted accepted -> accepted(sent, accepted);
            case Submission.Refused refused -> refused(sent, refused, earlier);
            case Submission.Unknown unknown -> books.after(sent, new OrderEvent.Lost(books.now(), unknown.cause()));
        };
    }

    /** What the venue says of the order, stored; empty when it does not know it. */
    Optional<Order> find(Order order) {
        return venue.find(bytes(order).hash(), order.market()).map(view -> books.observed(order, view));
    }

    private Order accepted(Order sent, Submission.Accepted accepted) {
        boolean matched = accepted.status() == Submission.Accepted.Status.MATCHED;
        OrderEvent resting = new OrderEvent.Resting(books.now(), matched);
        Order stored = books.answered(sent, resting, matched ? glimpse(sent) : Optional.empty());
        if (!accepted.id().equals(bytes(sent).hash())) {
            // Stored as accepted all the same, so that it can never be sent a second time.
            throw new PermanentException("expected the venue's id to be the order hash "
                    + bytes(sent).hash() + ", found " + accepted.id() + "; look the order up at the venue by hand");
        }
        return stored;
    }

    /** A matched order mostly shows its trades at once; stored with the answer they cost no write of their own. */
    private Optional<OrderVenue.VenueView> glimpse(Order sent) {
        try {
            return venue.find(bytes(sent).hash(), sent.market());
        } catch (RetryableException | PermanentException notYet) {
            // The answer must be stored whatever this read says; the next look asks again and reports what is wrong.
            return Optional.empty();
        }
    }

    private Order refused(Order sent, Submission.Refused refused, Earlier earlier) {
        String reason = refused.reason() + ": " + refused.text();
        if (refused.reason() == RefusalReason.DUPLICATE || earlier == Earlier.POSSIBLE) {
            return find(sent).orElseGet(() -> books.after(sent, new OrderEvent.Lost(books.now(), reason)));
        }
        return books.after(sent, new OrderEvent.Rejected(books.now(), reason));
    }

    private static SignedOrder bytes(Order order) {
        return order.signed()
                .orElseThrow(() -> new IllegalStateException(
                        "expected signed bytes for intent " + order.key() + ", found none in state " + order.state()));
    }
}
