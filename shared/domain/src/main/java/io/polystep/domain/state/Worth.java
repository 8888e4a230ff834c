package io.polystep.domain.state;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import java.time.Instant;

/** What could be found out about the value of one position. */
public sealed interface Worth {
    /**
     * The market is resolved, so the value is certain.
     *
     * @param payout what the shares pay by the chain's payout vector
     */
    record Resolved(Usdc payout) implements Worth {}

    /**
     * Somebody bids.
     *
     * @param bid the best bid
     * @param at when the book was read
     */
    record Quoted(Price bid, Instant at) implements Worth {}

    /**
     * Nobody bids, or the question had no answer.
     *
     * @param reason for people
     */
    record Unknown(String reason) implements Worth {}
}
