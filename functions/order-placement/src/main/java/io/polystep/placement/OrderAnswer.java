package io.polystep.placement;

import io.polystep.domain.order.Order;
import java.time.Duration;

/**
 * What every step answers.
 *
 * @param intentKey 64 hex digits
 * @param outcome an {@link Outcome}
 * @param state the stored state
 * @param waitSeconds how long to wait before asking again; meaningful with {@code WAIT}
 * @param detail the last line of the order's history, for people
 */
public record OrderAnswer(String intentKey, String outcome, String state, long waitSeconds, String detail) {
    static OrderAnswer of(Order order, Outcome outcome, Duration wait) {
        return new OrderAnswer(
                order.key().value(),
                outcome.name(),
                order.state().name(),
                wait.toSeconds(),
                order.history().isEmpty() ? "" : order.history().getLast());
    }
}
