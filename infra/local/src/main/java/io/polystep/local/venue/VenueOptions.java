package io.polystep.local.venue;

import io.polystep.domain.money.FeeSchedule;

/**
 * How to open a simulator.
 *
 * @param assumedFees the takers' fee of markets whose recording names none
 * @param network chain and contract addresses
 * @param ticks when a market's price grid becomes finer
 */
public record VenueOptions(FeeSchedule assumedFees, VenueNetwork network, TickRule ticks) {
    /** With the grid following the recording. */
    public VenueOptions(FeeSchedule assumedFees, VenueNetwork network) {
        this(assumedFees, network, TickRule.AS_RECORDED);
    }
}
