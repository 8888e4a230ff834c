package io.polystep.strategy;

import io.polystep.domain.order.OrderIntent;

/** What a strategy says of one market: a wish, or why it has none. */
public sealed interface Proposal {
    /**
     * A wish to trade.
     *
     * @param intent what is wished
     */
    record Wish(OrderIntent intent) implements Proposal {}

    /**
     * No wish.
     *
     * @param reason one line for people: which condition was not met, with the numbers
     */
    record Pass(String reason) implements Proposal {}
}
