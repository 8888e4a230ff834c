package io.polystep.local.venue;

import io.polystep.domain.order.OrderHash;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionMarket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The venue without a network: a function from requests to answers. It starts no thread and opens no socket;
 * {@link VenueServer} puts it on loopback HTTP. It never moves time: its owner advances the clock, asks {@link #nextDue}
 * and calls {@link #runDue}; a request, too, first lets happen what is due by then. Thread-safe.
 */
public final class VenueSimulator {
    private final VenueDesk desk;
    private final Routes routes;
    private final TradingGate gate;
    private final PublicApi open;
    private final Channels channels;

    private VenueSimulator(VenueDesk desk, Routes routes, TradingGate gate, PublicApi open, Channels channels) {
        this.desk = desk;
        this.routes = routes;
        this.gate = gate;
        this.open = open;
        this.channels = channels;
    }

    /**
     * Opens the venue with what its log remembers, and makes the session's markets known to the chain.
     *
     * @param options fees and addresses
     * @param session recorded markets
     * @param accounts traders; more can be registered later
     * @param chain settles trades and pays results
     * @param log the venue's memory; an old one continues where it ended
     * @param clock virtual or wall time
     * @throws java.io.UncheckedIOException when the log cannot be read
     */
    public static VenueSimulator open(
            VenueOptions options,
            RecordedSession session,
            VenueAccounts accounts,
            SettlementChain chain,
            VenueLog log,
            InstantSource clock) {
        VenueMarkets markets = new VenueMarkets(session, options.assumedFees(), options.ticks());
        for (SessionMarket market : session.markets()) {
            chain.registerMarket(market.condition(), market.first(), market.second());
        }
        VenueJournal journal = VenueJournal.open(log, markets);
        TradingGate gate = new TradingGate();
        VenueDesk desk = new VenueDesk(markets, chain, options.network(), accounts, journal, gate, clock);
        Routes routes = new Routes();
        Quotations quotations = new Quotations(markets, desk);
        PublicApi open = new PublicApi(markets, quotations, clock);
        open.register(routes);
        new PriceApi(quotations, desk, new PriceHistory(markets, clock)).register(routes);
        ClobMarketApi clob = new ClobMarketApi(markets, desk, clock);
        clob.register(routes);
        GammaApi gamma = new GammaApi(markets, clob, clock);
        gamma.register(routes);
        new CatalogApi(markets, gamma).register(routes);
        Holdings holdings = new Holdings(markets, desk, chain, options.network());
        new DataApi(markets, holdings, clock).register(routes);
        new DataV1Api(markets, holdings).register(routes);
        new KeyApi(new L1Authentication(options.network().chainId(), clock), accounts).register(routes);
        PrivateRoutes signed =
                new PrivateRoutes(routes, new L2Authentication(accounts, clock), new SignerLimits(clock), gate);
        OrderRows rows = new OrderRows(markets);
        new OrderApi(desk, rows, accounts, gate, clock).register(signed);
        new PrivateApi(desk, rows).register(signed);
        new RewardApi(markets, holdings, options.network()).register(routes, signed);
        BuilderAuthentication builders = new BuilderAuthentication(accounts.builders(), clock);
        new BuilderApi(accounts, builders, desk, rows, clock).register(routes, signed);
        new RelayerApi(new Relayer(options.network(), chain, clock), builders, accounts, clock).register(routes);
        new AccountApi(desk, accounts, options.network(), chain, gate).register(signed);
        Channels channels = new Channels(desk, markets, accounts, rows);
        desk.watch(channels);
        return new VenueSimulator(desk, routes, gate, open, channels);
    }

    /**
     * Answers one request.
     *
     * @return the answer, or nothing when the weather breaks the connection: then the request may have been carried out
     */
    public Optional<VenueReply> answer(VenueRequest request) {
        return switch (gate.weather().at(request.method(), request.path())) {
            case VenueWeather.Sky.Clear clear -> Optional.of(carryOut(request));
            case VenueWeather.Sky.Refuse(int status, String text) ->
                Optional.of(new VenueReply(status, Wire.error(text), Map.of()));
            case VenueWeather.Sky.LoseAnswer lost -> {
                carryOut(request);
                yield Optional.empty();
            }
            case VenueWeather.Sky.LoseRequest lost -> Optional.empty();
        };
    }

    private VenueReply carryOut(VenueRequest request) {
        try {
            return new VenueReply(200, route(request).answer(request), request.answerHeaders());
        } catch (VenueRefusal refusal) {
            return new VenueReply(refusal.status(), refusal.body(), refusal.headers());
        }
    }

    private Route route(VenueRequest request) {
        return routes.find(request)
                .orElseThrow(() -> new VenueRefusal(
                        404, "the simulator has no " + request.method() + " " + request.path() + ": not found"));
    }

    /**
     * Connects a client to a channel. What is told there is told when time goes on: in {@link #runDue}, or within a
     * request.
     */
    public ChannelSession connect(Channel channel, ChannelPeer peer) {
        return channels.connect(channel, peer);
    }

    /** How many clients follow a channel: on the user channel those whose credentials were right. */
    public int connections() {
        return channels.count();
    }

    /** Decides from now on what the geoblock check says about callers. */
    public void setGeo(GeoAnswer answer) {
        open.setGeo(answer);
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

    /** Decides from now on which requests are refused, lost, or answered in vain, and what traders may do. */
    public void setWeather(VenueWeather weather) {
        gate.set(weather);
    }
}
