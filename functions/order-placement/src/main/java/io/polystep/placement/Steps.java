package io.polystep.placement;

import io.polystep.domain.order.Order;
import java.time.Duration;
import java.time.Instant;

/** From the pieces to the steps: what each handler runs, independent of where the pieces come from. */
final class Steps {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** The pause grows with what has passed: a tenth of it. */
    private static final int SHARE = 10;

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
            Order order = tracking.look(tracking.books().require(key));
            Outcome outcome = order.closed() ? Outcome.CLOSED : Outcome.WAIT;
            return OrderAnswer.of(order, outcome, pause(order, tracking.books().now(), poll));
        };
    }

    static Step resolve(Resolution resolution, Duration poll) {
        return key -> {
            Order order = resolution.resolve(resolution.books().require(key));
            return OrderAnswer.of(
                    order, resolved(order), pause(order, resolution.books().now(), poll));
        };
    }

    static Step close(Books books) {
        return key -> {
            Order order = books.closed(books.require(key));
            return OrderAnswer.of(order, Outcome.CLOSED, Duration.ZERO);
        };
    }

    /**
     * How long to wait before the next look: the poll interval at first, then a tenth of what has passed since the last
     * request to the venue, at most a minute, so that a venue that is down for an hour is not asked every few seconds.
     */
    static Duration pause(Order order, Instant now, Duration poll) {
        Duration passed = order.cancelAskedAt()
                .or(order::sentAt)
                .map(asked -> Duration.between(asked, now))
                .orElse(Duration.ZERO);
        Duration share = passed.dividedBy(SHARE);
        Duration bounded = share.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : share;
        return bounded.compareTo(poll) > 0 ? bounded : poll;
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
