package io.polystep.polymarket;

import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.port.OrderVenue;
import io.polystep.polymarket.clob.ApiKeys;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.ClobPublic;
import io.polystep.polymarket.clob.Login;
import io.polystep.polymarket.clob.OrderDesk;
import io.polystep.polymarket.geo.GeoblockCheck;
import io.polystep.polymarket.geo.Region;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.VenueHttp;
import io.polystep.polymarket.http.VenueState;
import io.polystep.polymarket.http.VenueWatch;
import io.polystep.polymarket.http.Visit;
import io.polystep.polymarket.http.Watch;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Set;

/**
 * The venue as one warm function knows it. What is learnt about it (its mode, the budgets of orders and cancels, the
 * offset of the clocks, the region) stays from one invocation to the next; what belongs to one invocation comes in as a
 * {@link Visit}. Safe for use by several threads.
 */
public final class Polymarket {
    private final VenueHttp gamma;
    private final VenueHttp clob;
    private final VenueWatch watch;
    private final Region region;
    private final InstantSource clock;

    /**
     * Where the venue is.
     *
     * @param gamma the listing service
     * @param clob the order book service
     * @param web the web host, which answers what may be done from here
     */
    public record Hosts(URI gamma, URI clob, URI web) {}

    /** @param http must never follow redirects */
    public Polymarket(HttpClient http, Hosts hosts, InstantSource clock) {
        this.gamma = new VenueHttp(http, hosts.gamma(), VenueHttp.TIMEOUT);
        this.clob = new VenueHttp(http, hosts.clob(), VenueHttp.TIMEOUT);
        this.watch = VenueWatch.standard(clock.instant());
        VenueHttp web = new VenueHttp(http, hosts.web(), VenueHttp.TIMEOUT);
        this.region = new Region(
                visit -> new GeoblockCheck(new Caller(web, Watch.none(), clock).during(visit), Set.of())
                        .here(visit.deadline()),
                clock);
        this.clock = clock;
    }

    /** Listings and books. */
    public MarketVenue markets(Visit visit) {
        Caller listings = new Caller(gamma, Watch.none(), clock).during(visit);
        return new PolymarketMarkets(listings, new ClobPublic(clob(visit)), visit);
    }

    /** Orders, trades and balance of one account. */
    public OrderVenue orders(Visit visit, Principal principal) {
        Caller caller = clob(visit);
        return new PolymarketOrders(
                new OrderDesk(caller, principal.credentials(), principal.signer(), clock),
                account(visit, principal),
                new ClobPublic(caller),
                new Departure(visit, region, watch, clock),
                visit,
                clock);
    }

    /** Everything else of one account. */
    public ClobAccount account(Visit visit, Principal principal) {
        return new ClobAccount(clob(visit), principal.credentials(), principal.signer(), principal.type(), clock);
    }

    /** The account's API credentials; only for whoever holds the wallet key. */
    public ApiKeys keys(Visit visit, Login login) {
        return new ApiKeys(clob(visit), login, clock);
    }

    /** What is known of the venue's order side now. */
    public VenueState state() {
        return watch.state();
    }

    private Caller clob(Visit visit) {
        return new Caller(clob, watch, clock).during(visit);
    }
}
