package io.polystep.local.venue;

import io.polystep.domain.order.OrderHash;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionMarket;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The venue on loopback HTTP. It never moves time: its owner advances the clock, asks {@link #nextDue} and calls
 * {@link #runDue}; a request, too, first lets happen what is due by then. Thread-safe.
 */
public final class VenueSimulator implements AutoCloseable {
    private final VenueDesk desk;
    private final VenueServer server;

    private VenueSimulator(VenueDesk desk, VenueServer server) {
        this.desk = desk;
        this.server = server;
    }

    /**
     * Opens the venue with what its log remembers, makes the session's markets known to the chain, and starts to answer.
     *
     * @param options port, fees and addresses
     * @param session recorded markets
     * @param accounts traders; more can be registered later
     * @param chain settles trades and pays results
     * @param log the venue's memory; an old one continues where it ended
     * @param clock virtual or wall time
     * @throws java.io.UncheckedIOException when the port is taken or the log cannot be read
     */
    public static VenueSimulator open(
            VenueOptions options,
            RecordedSession session,
            VenueAccounts accounts,
            SettlementChain chain,
            VenueLog log,
            InstantSource clock) {
        VenueMarkets markets = new VenueMarkets(session, options.assumedFees());
        for (SessionMarket market : session.markets()) {
            chain.registerMarket(market.condition(), market.first(), market.second());
        }
        VenueJournal journal = VenueJournal.open(log, markets);
        VenueDesk desk = new VenueDesk(markets, chain, options.network(), journal, clock);
        Routes routes = new Routes();
        new PublicApi(markets, desk, clock).register(routes);
        new PrivateApi(desk, new OrderRows(markets), new L2Authentication(accounts, clock), options.network(), chain)
                .register(routes);
        return new VenueSimulator(desk, VenueServer.start(options.port(), routes));
    }

    /** The base address of both the listing service and the order book service, without a trailing slash. */
    public URI address() {
        return server.address();
    }

    /** When the venue next does something by itself, in the past if it is late; empty when nothing is ahead. */
    public Optional<Instant> nextDue() {
        return desk.nextDue();
    }

    /** Does everything that is due by now. */
    public void runDue() {
        desk.runDue();
    }

    /** The hash of every order that was ever accepted, in the order of acceptance. */
    public List<OrderHash> acceptedOrders() {
        return desk.acceptedOrders();
    }

    /** Stops answering. The log is the owner's to close. */
    @Override
    public void close() {
        server.close();
    }
}
