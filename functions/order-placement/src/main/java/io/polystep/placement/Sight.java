package io.polystep.placement;

import io.polystep.domain.port.OrderVenue;

/** What came of asking the venue for an order. */
sealed interface Sight {
    /**
     * The venue has it.
     *
     * @param view what it says
     */
    record Seen(OrderVenue.VenueView view) implements Sight {}

    /** The venue answers normally and shows neither the order nor a trade of it. */
    record NotThere() implements Sight {}

    /**
     * The venue could not be asked: nothing is learnt.
     *
     * @param reason why
     */
    record NoAnswer(String reason) implements Sight {}
}
