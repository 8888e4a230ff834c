package io.polystep.domain.order;

import static io.polystep.domain.order.OrderState.ABANDONED;
import static io.polystep.domain.order.OrderState.CANCELLED;
import static io.polystep.domain.order.OrderState.DENIED;
import static io.polystep.domain.order.OrderState.EXPIRED;
import static io.polystep.domain.order.OrderState.FILLED;
import static io.polystep.domain.order.OrderState.LAPSED;
import static io.polystep.domain.order.OrderState.LIVE;
import static io.polystep.domain.order.OrderState.PARTIAL;
import static io.polystep.domain.order.OrderState.PLANNED;
import static io.polystep.domain.order.OrderState.REJECTED;
import static io.polystep.domain.order.OrderState.RESERVED;
import static io.polystep.domain.order.OrderState.SENT;
import static io.polystep.domain.order.OrderState.SIGNED;
import static io.polystep.domain.order.OrderState.UNKNOWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The whole life of an order as one table of (state, event). A pair that is not in the table is a contradiction, and the
 * caller must stop rather than guess.
 *
 * <p>Looks wrong, is right: {@code FilledWhole} after {@code CANCELLED} or {@code EXPIRED} gives {@code FILLED}, because
 * the venue can report a cancel and then the match that won the race; {@code Sent} from {@code UNKNOWN} is the re-posting of
 * the same bytes, which only a resting order gets; and {@code CancelAsked} changes no state, because only a look can tell.
 */
public final class OrderLife {
    private static final Set<OrderState> AWAITING_ANSWER = EnumSet.of(SENT, UNKNOWN);
    private static final Set<OrderState> AT_VENUE = EnumSet.of(SENT, UNKNOWN, LIVE, PARTIAL);

    private OrderLife() {}

    /** The state after {@code event}, or empty when the event contradicts the state. */
    public static Optional<OrderState> next(OrderState state, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Reserved e -> from(state, EnumSet.of(PLANNED), RESERVED);
            case OrderEvent.Denied e -> from(state, EnumSet.of(PLANNED), DENIED);
            case OrderEvent.Signed e -> from(state, EnumSet.of(RESERVED), SIGNED);
            case OrderEvent.Abandoned e -> from(state, EnumSet.of(RESERVED, SIGNED), ABANDONED);
            case OrderEvent.Sent e -> from(state, EnumSet.of(SIGNED, UNKNOWN), SENT);
            case OrderEvent.Lost e -> from(state, AWAITING_ANSWER, UNKNOWN);
            case OrderEvent.Rejected e -> from(state, AWAITING_ANSWER, REJECTED);
            case OrderEvent.Lapsed e -> from(state, EnumSet.of(UNKNOWN), LAPSED);
            case OrderEvent.CancelAsked e -> from(state, EnumSet.of(UNKNOWN, LIVE, PARTIAL), state);
            case OrderEvent.Resting e -> resting(state, e.anyFilled());
            case OrderEvent.FilledWhole e ->
                from(state, EnumSet.of(SENT, UNKNOWN, LIVE, PARTIAL, FILLED, CANCELLED, EXPIRED), FILLED);
            case OrderEvent.Cancelled e -> from(state, EnumSet.of(SENT, UNKNOWN, LIVE, PARTIAL, CANCELLED), CANCELLED);
            case OrderEvent.Expired e -> from(state, EnumSet.of(SENT, UNKNOWN, LIVE, PARTIAL, EXPIRED), EXPIRED);
        };
    }

    private static Optional<OrderState> resting(OrderState state, boolean anyFilled) {
        // A poll that is older than the one before must not take a partial fill back.
        return from(state, AT_VENUE, anyFilled || state == PARTIAL ? PARTIAL : LIVE);
    }

    private static Optional<OrderState> from(OrderState state, Set<OrderState> allowed, OrderState next) {
        return allowed.contains(state) ? Optional.of(next) : Optional.empty();
    }
}
