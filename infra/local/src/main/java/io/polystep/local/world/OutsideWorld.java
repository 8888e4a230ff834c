package io.polystep.local.world;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainLog;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Genesis;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.venue.VenueLog;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.local.venue.VenueOptions;
import io.polystep.local.venue.VenueServer;
import io.polystep.local.venue.VenueSimulator;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Venue and chain together, each listening on loopback.
 *
 * @param chain settles
 * @param venue matches
 * @param http where the venue listens
 */
public record OutsideWorld(ChainNode chain, VenueSimulator venue, VenueServer http) implements AutoCloseable {
    /**
     * Where they remember.
     *
     * @param chain the chain's log
     * @param venue the venue's log
     */
    public record Memory(ChainLog chain, VenueLog venue) {}

    /** Ports to listen on; 0 takes any free one. */
    public record Ports(int chain, int venue) {}

    /**
     * Opens both; what the memory holds goes on.
     *
     * @param genesis the chain before the first block
     * @param session what the venue plays
     * @param accounts traders of the venue
     * @param assumedFees fees of markets whose recording names none
     */
    public static OutsideWorld open(
            Genesis genesis,
            RecordedSession session,
            VenueAccounts accounts,
            FeeSchedule assumedFees,
            Memory memory,
            Ports ports,
            InstantSource clock) {
        ChainNode chain = ChainNode.open(ChainConfig.polygon(), genesis, clock, memory.chain());
        try {
            chain.start(ports.chain());
            VenueNetwork network = VenueNetwork.polygon();
            VenueSimulator venue = VenueSimulator.open(
                    new VenueOptions(assumedFees, network),
                    session,
                    accounts,
                    new EvmSettlement(chain, network),
                    memory.venue(),
                    clock);
            return new OutsideWorld(chain, venue, VenueServer.start(ports.venue(), venue));
        } catch (RuntimeException failed) { // not handled here: only the port is given back before it goes on
            chain.close();
            throw failed;
        }
    }

    /** The chain's JSON-RPC address. */
    public URI rpc() {
        return chain.rpc();
    }

    /** When the venue next does something by itself. The chain does nothing by itself. */
    public Optional<Instant> nextDue() {
        return venue.nextDue();
    }

    @Override
    public void close() {
        http.close();
        chain.close();
    }
}
