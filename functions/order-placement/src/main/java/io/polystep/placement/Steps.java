package io.polystep.placement;

import io.polystep.domain.order.Order;
import java.time.Duration;

/** From the pieces to the steps: what each handler runs, independent of where the pieces come from. */
final class Steps {
    private Steps() {}

    static Step sign(Signing signing) {
        return key -> {
            Order order = signing.sign(signing.books().require(key));
            return OrderAnswer.of(order, Outcome.of(order), Duration.ZERO);
        };
    }

    static Step submit(Submitting submitting, Duration poll) {
        return key -> {
            Order order = submitting.submit(submitting.books().require(key));
            return OrderAnswer.of(order, submitted(order), poll);
        };
    }

    // Still signed after its submission: it was held back, and only time can change that.
    private static Outcome submitted(Order order) {
        Outcome outcome = Outcome.of(order);
        return outcome == Outcome.SIGNED ? Outcome.WAIT : outcome;
    }

    static Step track(Tracking tracking, Duration poll) {
        return key -> {
            Order order = tracking.look(tracking.sending().books().require(key));
            return OrderAnswer.of(order, order.closed() ? Outcome.CLOSED : Outcome.WAIT, poll);
        };
    }

    static Step resolve(Resolution resolution, Duration poll) {
        return key -> {
            Order order = resolution.resolve(resolution.books().require(key));
            return OrderAnswer.of(order, resolved(order), poll);
        };
    }

    static Step close(Books books) {
        return key -> {
            Order order = books.closed(books.require(key));
            return OrderAnswer.of(order, Outcome.CLOSED, Duration.ZERO);
        };
    }

    private static Outcome resolved(Order order) {
        Outcome outcome = Outcome.of(order);
        return switch (outcome) {
            case UNKNOWN -> Outcome.WAIT;
            case ACCEPTED -> Outcome.FOUND;
            default -> outcome;
        };
    }
}
