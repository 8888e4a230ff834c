package io.polystep.domain.order;

import io.polystep.domain.money.Usdc;
import java.time.Instant;

/** What can happen to an order. Exhaustive: a new event does not compile until {@link OrderLife} handles it. */
public sealed interface OrderEvent {
    /** When it was learnt. */
    Instant at();

    /**
     * Money was held and limits counted.
     *
     * @param at when
     * @param hold dollars moved from free to reserved
     */
    record Reserved(Instant at, Usdc hold) implements OrderEvent {}

    /**
     * The gate said no.
     *
     * @param at when
     * @param reasons all of them, for people
     */
    record Denied(Instant at, String reasons) implements OrderEvent {}

    /**
     * Signed and stored.
     *
     * @param at when
     * @param order the bytes
     */
    record Signed(Instant at, SignedOrder order) implements OrderEvent {}

    /**
     * Given up before anything was sent.
     *
     * @param at when
     * @param reason why
     */
    record Abandoned(Instant at, String reason) implements OrderEvent {}

    /**
     * About to be sent; written before the first byte leaves.
     *
     * @param at when
     */
    record Sent(Instant at) implements OrderEvent {}

    /**
     * No definite answer came.
     *
     * @param at when
     * @param reason what was seen instead
     */
    record Lost(Instant at, String reason) implements OrderEvent {}

    /**
     * The venue refused it for certain.
     *
     * @param at when
     * @param reason the venue's words
     */
    record Rejected(Instant at, String reason) implements OrderEvent {}

    /**
     * The venue has it and it can still trade.
     *
     * @param at when
     * @param anyFilled whether a part has been matched
     */
    record Resting(Instant at, boolean anyFilled) implements OrderEvent {}

    /**
     * All of it was matched.
     *
     * @param at when
     */
    record FilledWhole(Instant at) implements OrderEvent {}

    /**
     * The venue ended it with something left.
     *
     * @param at when
     * @param reason the venue's word
     */
    record Cancelled(Instant at, String reason) implements OrderEvent {}

    /**
     * Its venue-side expiry passed.
     *
     * @param at when
     */
    record Expired(Instant at) implements OrderEvent {}

    /**
     * The venue was asked to cancel it. What came of that must be looked up: the words alone end nothing.
     *
     * @param at when
     * @param words the venue's answer
     */
    record CancelAsked(Instant at, String words) implements OrderEvent {}

    /**
     * Not at the venue and never to be sent again: asked by hash and by trades, cancelled by hash, and asked again.
     *
     * @param at when
     * @param evidence what proves it
     */
    record Lapsed(Instant at, String evidence) implements OrderEvent {}
}
