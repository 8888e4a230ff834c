package io.polystep.local.fuzz;

import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.port.MarketVenue.Listing;
import io.polystep.polymarket.data.DataApiV1;
import io.polystep.polymarket.data.DataApiV2;
import io.polystep.polymarket.data.PortfolioReads;
import io.polystep.polymarket.data.PositionFilter;
import io.polystep.polymarket.gamma.Discovery;
import io.polystep.polymarket.gamma.GammaClient;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Visit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Answers of the listing service and of the two versions of the data service, through their clients. */
final class ListingDecoders {
    private static final Discovery TAG = Discovery.tag(64);
    private static final MarketSlug A = new MarketSlug("a");
    private static final Payload NO_ROWS = Payload.of("[]");

    private final Family gamma = new Family("gamma", "Json", "Fields");
    private final Family data = new Family("data", "Json", "Fields");

    private ListingDecoders() {}

    static List<Decoder> all() {
        ListingDecoders all = new ListingDecoders();
        all.gamma();
        all.first();
        all.second();
        all.service();
        return java.util.stream.Stream.concat(all.gamma.decoders().stream(), all.data.decoders().stream())
                .toList();
    }

    private void gamma() {
        gamma.add(
                "gamma/listing",
                ListingDecoders::listing,
                "PolymarketMarkets",
                "GammaMarket",
                "GammaFees",
                "GammaResolution");
        gamma(
                "gamma/markets",
                client -> client.markets(TAG, World.DEADLINE),
                "GammaClient",
                "MarketSummary",
                "Page",
                "VenueTime");
        gamma(
                "gamma/events",
                client -> client.events(TAG, World.DEADLINE),
                "GammaClient",
                "EventSummary",
                "MarketSummary",
                "Page");
        gamma("gamma/market", client -> client.market(A, World.DEADLINE), "GammaClient", "MarketSummary");
        gamma("gamma/event", client -> client.event(A, World.DEADLINE), "GammaClient", "EventSummary");
        gamma("gamma/sports", client -> client.sports(World.DEADLINE), "GammaClient", "Sport", "Page");
        gamma("gamma/series", client -> client.series("btc-daily", World.DEADLINE), "GammaClient", "Series", "Page");
        gamma("gamma/teams", client -> client.teams("nba", World.DEADLINE), "GammaClient", "Team", "Page");
        gamma("gamma/market-types", client -> client.marketTypes(World.DEADLINE), "GammaClient");
    }

    private void gamma(String name, Function<GammaClient, Outcome<?>> call, String... covers) {
        gamma.add(
                name,
                payload -> outcome(call.apply(new GammaClient(World.caller(new CannedHttp(asked -> payload))))),
                covers);
    }

    private static Verdict listing(Payload payload) {
        Verdict verdict = Readings.of(() -> World.polymarket(asked -> payload)
                .markets(Visit.of("fuzz", World.DEADLINE))
                .market(World.MARKET.slug()));
        return verdict instanceof Verdict.Read(Listing.Unusable unusable)
                ? new Verdict.Refused(unusable.reason())
                : verdict;
    }

    private void first() {
        data("data/v1-positions", true, reads -> reads.positions(World.WALLET, PositionFilter.OPEN, World.DEADLINE));
        data("data/v1-value", true, reads -> reads.value(World.WALLET, World.DEADLINE));
        data("data/v1-trades", true, reads -> reads.trades(World.WALLET, World.DEADLINE));
        data("data/v1-activity", true, reads -> reads.activity(World.WALLET, World.DEADLINE));
    }

    private void second() {
        data("data/v2-positions", false, reads -> reads.positions(World.WALLET, PositionFilter.OPEN, World.DEADLINE));
        data("data/v2-value", false, reads -> reads.value(World.WALLET, World.DEADLINE));
        data("data/v2-trades", false, reads -> reads.trades(World.WALLET, World.DEADLINE));
        data("data/v2-activity", false, reads -> reads.activity(World.WALLET, World.DEADLINE));
        data("data/v2-resolutions", false, reads -> reads.resolutions(World.CONDITION, World.DEADLINE));
    }

    private void service() {
        service("data/v2-holders", service -> service.holders(World.CONDITION, 5, World.DEADLINE), "Holder");
        service("data/v2-approvals", service -> service.approvals(World.WALLET, World.DEADLINE), "WalletApprovals");
        service("data/v2-status", service -> service.status(World.DEADLINE), "ServiceStatus");
    }

    private void service(String name, Function<DataApiV2, Outcome<?>> call, String covers) {
        data.add(name, payload -> outcome(call.apply(second(payload))), "DataApiV2", covers);
    }

    private void data(String name, boolean first, Function<PortfolioReads, Outcome<?>> call) {
        // What a trade is called comes from the path that was asked.
        Words words = new Words(name.endsWith("trades") ? Set.of("Kind") : Set.of());
        data.add(
                name,
                payload -> outcome(call.apply(first ? first(payload) : second(payload))),
                List.of(new Claims(words)),
                first ? "DataApiV1" : "DataApiV2",
                "Page",
                "PositionRow",
                "ActivityRow",
                "ResolutionRow",
                "OutcomeIndex",
                "Reported");
    }

    private static PortfolioReads first(Payload payload) {
        return new DataApiV1(World.caller(new CannedHttp(asked -> asked == 0 ? payload : NO_ROWS)));
    }

    private static DataApiV2 second(Payload payload) {
        return new DataApiV2(World.caller(new CannedHttp(asked -> payload)));
    }

    private static <T> Verdict outcome(Outcome<T> outcome) {
        return Readings.outcome(() -> outcome);
    }
}
