package io.polystep.local.fuzz;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.Principal;
import io.polystep.polymarket.clob.ApiKeys;
import io.polystep.polymarket.clob.BalanceKind;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.ClobPublic;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.clob.Login;
import io.polystep.polymarket.clob.OrderDesk;
import io.polystep.polymarket.clob.TradeFilter;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Answers of the order book service, through its clients. */
final class ClobDecoders {
    private static final List<TokenId> TOKENS = List.of(World.UP, World.DOWN);
    private static final Words STATUS_SILENT = new Words(Set.of("FillStatus", "RefusalReason"));

    private final Family family = new Family("clob", "Json", "Fields");

    private ClobDecoders() {}

    static List<Decoder> all() {
        ClobDecoders clob = new ClobDecoders();
        clob.books();
        clob.prices();
        clob.markets();
        clob.account();
        clob.keys();
        clob.orders();
        clob.find();
        return clob.family.decoders();
    }

    private void books() {
        open("clob/book", clob -> clob.book(World.UP, World.DEADLINE), "ClobPublic", "ClobBooks");
        open("clob/books", clob -> clob.books(TOKENS, World.DEADLINE), "ClobPublic", "ClobBooks");
    }

    private void prices() {
        open("clob/price", clob -> clob.price(World.UP, Side.BUY, World.DEADLINE), "ClobPublic");
        open("clob/prices", clob -> clob.prices(TOKENS, World.DEADLINE), "ClobPublic", "BestPrices");
        open("clob/midpoint", clob -> clob.midpoint(World.UP, World.DEADLINE), "ClobPublic");
        open("clob/spread", clob -> clob.spread(World.UP, World.DEADLINE), "ClobPublic");
        open("clob/last-trade", clob -> clob.lastTrade(World.UP, World.DEADLINE), "ClobPublic", "LastTrade");
        open("clob/tick-size", clob -> clob.tickSize(World.UP, World.DEADLINE), "ClobPublic");
        open("clob/neg-risk", clob -> clob.negRisk(World.UP, World.DEADLINE), "ClobPublic");
        open("clob/fee-rate", clob -> clob.legacyFeeRate(World.UP, World.DEADLINE), "ClobPublic");
    }

    private void markets() {
        open("clob/market", clob -> clob.market(World.CONDITION, World.DEADLINE), "ClobPublic", "ClobMarket");
        open("clob/market-of", clob -> clob.marketOf(World.UP, World.DEADLINE), "ClobPublic");
        open("clob/version", clob -> clob.version(World.DEADLINE), "ClobPublic");
        open("clob/time", clob -> clob.time(World.DEADLINE), "ClobPublic");
    }

    private void account() {
        signed(
                "clob/cancel",
                account -> account.cancel(List.of(World.HASH, World.OTHER), World.DEADLINE),
                "CancelReport");
        signed("clob/order", account -> account.order(World.HASH, World.DEADLINE), "OrderRow", "OrderStatus");
        signed(
                "clob/orders",
                account -> account.openOrders(Optional.empty(), World.DEADLINE),
                "OrderRow",
                "OrderStatus",
                "CursorPage",
                "Page");
        signed(
                "clob/trades",
                account -> account.trades(TradeFilter.all(), World.DEADLINE),
                "TradeReport",
                "TradeStatus",
                "CursorPage",
                "Page");
        signed("clob/balance", account -> account.balance(new BalanceKind.Collateral(), World.DEADLINE), "Allowances");
        signed("clob/closed-only", account -> account.closedOnly(World.DEADLINE));
        signed("clob/scoring", account -> account.scoring(World.HASH, World.DEADLINE));
        signed("clob/rate-tier", account -> account.rateTier(World.DEADLINE), "RateTier");
        signed("clob/api-keys", account -> account.apiKeys(World.DEADLINE), "ApiKeys");
    }

    private void keys() {
        key("clob/create-key", keys -> keys.create(0, World.DEADLINE));
        key("clob/derive-key", keys -> keys.derive(0, World.DEADLINE));
    }

    private void orders() {
        family.add(
                "clob/place",
                payload -> submission(desk(payload).place(World.order(World.HASH), Effect.PLACE, World.DEADLINE)),
                List.of(new Acceptance(List.of(World.HASH)), new Claims(STATUS_SILENT)),
                "OrderDesk",
                "OrderAnswer",
                "ErrorTable");
        var three = List.of(World.HASH, World.OTHER, World.HASH);
        family.add(
                "clob/place-batch",
                payload -> Readings.outcome(() ->
                        desk(payload).place(three.stream().map(World::order).toList(), Effect.PLACE, World.DEADLINE)),
                List.of(new Acceptance(three), new Claims(STATUS_SILENT)),
                "OrderDesk",
                "BatchAnswer",
                "OrderAnswer",
                "ErrorTable");
    }

    private void find() {
        Payload trades = Samples.of("clob").named("clob/find-trades").getFirst();
        Payload order = Samples.of("clob").named("clob/find-order").getFirst();
        family.add(
                        "clob/find-order",
                        payload -> found(asked -> asked == 0 ? payload : trades),
                        // The fills are those of the trades' page, which is whole here.
                        List.of(),
                        "PolymarketOrders",
                        "OrderLookup",
                        "OrderRow")
                .add(
                        "clob/find-trades",
                        payload -> found(asked -> asked == 0 ? order : payload),
                        List.of(),
                        "PolymarketOrders",
                        "OrderLookup",
                        "TradeReport",
                        "TradeStatus",
                        "VenueTime")
                .add(
                        "clob/collateral",
                        payload -> Readings.of(() -> venue(asked -> payload).collateral()),
                        "PolymarketOrders",
                        "OrderLookup");
    }

    private static Verdict found(IntFunction<Payload> script) {
        return Readings.of(() -> venue(script).find(World.HASH, World.MARKET));
    }

    private static OrderVenue venue(IntFunction<Payload> script) {
        return World.polymarket(script)
                .orders(
                        Visit.of("fuzz", World.DEADLINE),
                        new Principal(World.SIGNER, SignatureType.EOA, Credentials.fixed(World.CREDENTIALS)));
    }

    private static Verdict submission(Outcome<Submission> outcome) {
        return outcome instanceof Outcome.Done<Submission>(Submission submission)
                ? switch (submission) {
                    case Submission.Accepted accepted -> new Verdict.Read(accepted);
                    case Submission.Refused(var reason, String text) -> new Verdict.Refused("answered " + text);
                    case Submission.Unknown(String cause) -> new Verdict.Refused("answered " + cause);
                }
                : Readings.outcome(() -> outcome);
    }

    private static OrderDesk desk(Payload payload) {
        return new OrderDesk(
                World.caller(new CannedHttp(asked -> payload)),
                Credentials.fixed(World.CREDENTIALS),
                World.SIGNER,
                World.CLOCK);
    }

    private void open(String name, Function<ClobPublic, Outcome<?>> call, String... covers) {
        family.add(
                name,
                payload -> outcome(call.apply(new ClobPublic(World.caller(new CannedHttp(asked -> payload))))),
                covers);
    }

    private void signed(String name, Function<ClobAccount, Outcome<?>> call, String... covers) {
        family.add(name, payload -> outcome(call.apply(account(payload))), with("ClobAccount", covers));
    }

    private static ClobAccount account(Payload payload) {
        return new ClobAccount(
                World.caller(new CannedHttp(asked -> payload)),
                Credentials.fixed(World.CREDENTIALS),
                World.SIGNER,
                SignatureType.EOA,
                World.CLOCK);
    }

    private void key(String name, Function<ApiKeys, Outcome<?>> call) {
        family.add(
                name,
                payload -> outcome(call.apply(
                        new ApiKeys(World.caller(new CannedHttp(asked -> payload)), new NoLogin(), World.CLOCK))),
                "ApiKeys",
                "ApiCredentials");
    }

    private record NoLogin() implements Login {
        @Override
        public io.polystep.domain.Address account() {
            return World.SIGNER;
        }

        @Override
        public Map<String, String> headers(long timestampSeconds, long nonce) {
            return Map.of();
        }
    }

    private static <T> Verdict outcome(Outcome<T> outcome) {
        return Readings.outcome(() -> outcome);
    }

    private static String[] with(String one, String... others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(one), java.util.stream.Stream.of(others))
                .toArray(String[]::new);
    }
}
