package io.polystep.local.venue;

import io.polystep.domain.money.FeeSchedule;

/**
 * How to start a simulator.
 *
 * @param port TCP port on loopback, or 0 for any free one
 * @param assumedFees the takers' fee of markets whose recording names none
 * @param network chain and contract addresses
 */
public record VenueOptions(int port, FeeSchedule assumedFees, VenueNetwork network) {
    /** Refuses a port outside 0 to 65535. */
    public VenueOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("expected a port from 0 to 65535, found " + port);
        }
    }
}
