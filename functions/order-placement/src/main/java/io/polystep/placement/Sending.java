package io.polystep.placement;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Cancellation;
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
    /**
     * Sends the stored bytes and stores what came of it: for a first send, or for one whose earlier send is proven not to have
     * arrived, because only then is a refusal the end of the order. An order that may not leave now stays as it is; one that
     * may never leave from here is given up, if nothing of it has left before.
     */
    Order send(Order order) {
        return switch (venue.clearance(bytes(order))) {
            case Clearance.Granted _ -> cleared(order);
            case Clearance.Held _ -> order;
            case Clearance.Forbidden(String reason) ->
                order.state() == OrderState.SIGNED
                        ? books.after(order, new OrderEvent.Abandoned(books.now(), reason))
                        : order;
        };
    }

    private Order cleared(Order order) {
        Order sent = books.after(order, new OrderEvent.Sent(books.now()));
        return switch (venue.submit(bytes(sent))) {
            case Submission.Accepted accepted -> accepted(sent, accepted);
            case Submission.Refused refused -> refused(sent, refused);
            case Submission.Unknown unknown -> books.after(sent, new OrderEvent.Lost(books.now(), unknown.cause()));
        };
    }

    /** What the venue says of the order; a read that fails is an answer of its own and never "not there". */
    Sight look(Order order) {
        try {
            return venue.find(bytes(order).hash(), order.market())
                    .<Sight>map(Sight.Seen::new)
                    .orElseGet(Sight.NotThere::new);
        } catch (RetryableException noAnswer) {
            return new Sight.NoAnswer(String.valueOf(noAnswer.getMessage()));
        }
    }

    /**
     * Asks the venue to cancel the order and stores its definite answer; without one the order stays as it is, to be asked for
     * again. The next look tells what came of it.
     */
    Order cancel(Order order) {
        return switch (venue.cancel(bytes(order).hash())) {
            case Cancellation.Done _ -> cancelAsked(order, "the venue says it is cancelled");
            case Cancellation.Refused(String text) -> cancelAsked(order, "the venue says: " + text);
            case Cancellation.Retryable _, Cancellation.Unknown _ -> order;
        };
    }

    private Order cancelAsked(Order order, String words) {
        return books.after(order, new OrderEvent.CancelAsked(books.now(), words));
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
            return look(sent) instanceof Sight.Seen seen ? Optional.of(seen.view()) : Optional.empty();
        } catch (PermanentException unreadable) {
            // The answer must be stored whatever this read says; the next look asks again and reports what is wrong.
            return Optional.empty();
        }
    }

    private Order refused(Order sent, Submission.Refused refused) {
        String reason = refused.reason() + ": " + refused.text();
        return refused.reason() == RefusalReason.DUPLICATE
                ? books.after(sent, new OrderEvent.Lost(books.now(), reason))
                : books.after(sent, new OrderEvent.Rejected(books.now(), reason));
    }

    private static SignedOrder bytes(Order order) {
        return order.signed()
                .orElseThrow(() -> new IllegalStateException(
                        "expected signed bytes for intent " + order.key() + ", found none in state " + order.state()));
    }
}
