package io.polystep.local.run;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.util.Optional;

/**
 * One window of the session in the report.
 *
 * @param slug its market
 * @param signal what the strategy said: its wish, or why it had none
 * @param order how the order ended, when there was one
 * @param outcome label of the winning side, when the chain has resolved it
 */
public record Window(String slug, String signal, Optional<OrderLine> order, Optional<String> outcome) {
    /**
     * The order of a window.
     *
     * @param side label of the side that was bought
     * @param state how the order ended
     * @param shares confirmed shares
     * @param average average price paid, when anything was filled
     * @param cost dollars paid for the shares
     * @param fee the taker's fee
     * @param payout what the redemption paid, when the position is settled
     */
    public record OrderLine(
            String side,
            String state,
            Shares shares,
            Optional<Price> average,
            Usdc cost,
            Usdc fee,
            Optional<Usdc> payout) {
        /** Payout less cost and fee, when the position is settled. */
        public Optional<Usdc> result() {
            return payout.map(paid -> paid.minus(cost).minus(fee));
        }
    }
}
