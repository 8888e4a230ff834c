package io.polystep.local.fuzz;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.SignatureType;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.ClobPrices;
import io.polystep.polymarket.clob.ClobPublic;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.clob.HistoryRange;
import io.polystep.polymarket.clob.ReadOnlyKeys;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Outcome;
import java.util.List;
import java.util.function.Function;

/** Answers of the order book service that no order depends on: price lists, long forms, fees, keys for watchers. */
final class ReferenceDecoders {
    private static final List<TokenId> TOKENS = List.of(World.UP, World.DOWN);

    private final Family family = new Family("clob", "Json", "Fields");

    private ReferenceDecoders() {}

    static List<Decoder> all() {
        ReferenceDecoders all = new ReferenceDecoders();
        all.prices();
        all.markets();
        all.keys();
        return all.family.decoders();
    }

    private void prices() {
        prices("clob/midpoints", prices -> prices.midpoints(TOKENS, World.DEADLINE), "ClobPrices");
        prices("clob/spreads", prices -> prices.spreads(TOKENS, World.DEADLINE), "ClobPrices");
        prices("clob/last-trades", prices -> prices.lastTrades(TOKENS, World.DEADLINE), "ClobPrices", "LastTrade");
        prices(
                "clob/price-history",
                prices -> prices.history(World.UP, HistoryRange.Last.DAY, 1, World.DEADLINE),
                "ClobPrices",
                "PricePoint",
                "Page");
    }

    private void prices(String name, Function<ClobPrices, Outcome<?>> call, String... covers) {
        family.add(name, payload -> outcome(call.apply(new ClobPrices(caller(payload)))), covers);
    }

    private void markets() {
        open("clob/market-details", clob -> clob.details(World.CONDITION, World.DEADLINE), "MarketDetails");
        open("clob/builder-fees", clob -> clob.builderFees("0xab", World.DEADLINE), "BuilderFees");
    }

    private void open(String name, Function<ClobPublic, Outcome<?>> call, String covers) {
        family.add(name, payload -> outcome(call.apply(new ClobPublic(caller(payload)))), "ClobPublic", covers);
    }

    private void keys() {
        keys("clob/create-read-only-key", keys -> keys.create(World.DEADLINE));
        keys("clob/read-only-keys", keys -> keys.list(World.DEADLINE));
    }

    private void keys(String name, Function<ReadOnlyKeys, Outcome<?>> call) {
        family.add(name, payload -> outcome(call.apply(account(payload).readOnlyKeys())), "ReadOnlyKeys", "ApiKeys");
    }

    private static ClobAccount account(Payload payload) {
        return new ClobAccount(
                caller(payload), Credentials.fixed(World.CREDENTIALS), World.SIGNER, SignatureType.EOA, World.CLOCK);
    }

    private static Caller caller(Payload payload) {
        return World.caller(new CannedHttp(asked -> payload));
    }

    private static <T> Verdict outcome(Outcome<T> outcome) {
        return Readings.outcome(() -> outcome);
    }
}
