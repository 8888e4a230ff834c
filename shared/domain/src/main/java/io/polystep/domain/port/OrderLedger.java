package io.polystep.domain.port;

import io.polystep.domain.order.Change;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.state.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Orders with their money and limits, in one store with atomic conditional writes. Every write is by condition: of two
 * writers that start from the same version, one wins and the other gets
 * {@link io.polystep.domain.error.RetryableException}. A stored item that cannot be read, or that a newer code version
 * wrote, is a {@link io.polystep.domain.error.PermanentException}: missing, corrupt and newer are three different answers.
 */
public interface OrderLedger {
    /** The stored order of an intent, or empty when there is none. Strongly consistent. */
    Optional<Order> find(IntentKey key);

    /** What the gate needs to know about an intent at {@code now}. Strongly consistent. */
    RiskView view(OrderIntent intent, Instant now);

    /**
     * Commits a granted reservation: intent absent, no halt, every cap on the value after, enough free money, no certain
     * drawdown and no certain loss of the day's limit, all in one transaction.
     *
     * @param standing what the gate decided with; the reservation fails if state record or start of the day changed since
     * @return the stored order; the one stored before when this intent exists already
     * @throws io.polystep.domain.error.RetryableException if a condition failed because something changed since the view
     */
    Order reserve(Change reservation, Limits limits, Standing standing, Instant now);

    /**
     * Stores a refused intent as {@code DENIED}, so that it stays refused.
     *
     * @return the stored order; the one stored before when this intent exists already
     */
    Order deny(Order denied);

    /**
     * Commits a change of a stored order with its entries and exposure, in one transaction.
     *
     * @return the stored order
     * @throws io.polystep.domain.error.RetryableException if another version is stored by now
     */
    Order commit(Change change);

    /** Orders that are not closed, for recovery and reports. */
    List<Order> open();

    /** Every order ever stored, oldest intent first, for reports. */
    List<Order> all();
}
