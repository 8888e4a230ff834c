package io.polystep.local.venue;

import io.polystep.domain.money.FeeSchedule;

/**
 * How to start a simulator.
 *
 * @param assumedFees the takers' fee of markets whose recording names none
 * @param network chain and contract addresses
 */
public record VenueOptions(FeeSchedule assumedFees, VenueNetwork network) {}
