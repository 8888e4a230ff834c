package io.polystep.local.fuzz;

import io.polystep.feeds.Asset;
import io.polystep.feeds.FeedAnswer;
import io.polystep.feeds.SpotSource;
import io.polystep.feeds.SpotSources;
import io.polystep.feeds.esports.LolWindowSource;
import io.polystep.feeds.esports.MatchEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Answers of the price sources and windows of live matches. */
final class FeedDecoders {
    private static final Asset BTC = new Asset("BTC");
    private static final int CANDLES = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-28T13:08:40Z"));

    private final Family family = new Family("feeds", "Cell");

    private interface Exchange {
        SpotSource at(HttpClient http, URI base, Duration timeout, InstantSource clock);
    }

    private FeedDecoders() {}

    static List<Decoder> all() {
        FeedDecoders all = new FeedDecoders();
        all.exchange("binance", SpotSources::binance, "BinanceDialect");
        all.exchange("kraken", SpotSources::kraken, "KrakenDialect");
        all.exchange("coinbase", SpotSources::coinbase, "CoinbaseDialect");
        all.family.add("feeds/lol-window", FeedDecoders::window, "LolWindow", "LolWindowSource");
        return all.family.decoders();
    }

    private void exchange(String name, Exchange exchange, String dialect) {
        answer("feeds/" + name + "-spot", exchange, source -> source.spot(BTC), dialect);
        answer("feeds/" + name + "-minutes", exchange, source -> source.minutes(BTC, CANDLES), dialect);
    }

    private void answer(String name, Exchange exchange, Function<SpotSource, FeedAnswer<?>> ask, String dialect) {
        family.add(
                name,
                payload -> switch (ask.apply(
                        exchange.at(new CannedHttp(asked -> payload), World.BASE, TIMEOUT, CLOCK))) {
                    case FeedAnswer.Read<?>(Object value) -> new Verdict.Read(value);
                    case FeedAnswer.Failed<?>(var kind, String reason) -> new Verdict.Refused(reason);
                },
                "HttpSpotSource",
                "Dialect",
                dialect);
    }

    private static Verdict window(Payload payload) {
        List<MatchEvent> events = new LolWindowSource(1, List.of(payload.text()).iterator()).next();
        return events.size() == 1 && events.getFirst() instanceof MatchEvent.Damaged(var game, String reason)
                ? new Verdict.Refused(reason)
                : new Verdict.Read(events);
    }
}
