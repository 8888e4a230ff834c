package io.polystep.local.fuzz;

import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TimeInForce;
import io.polystep.local.run.SampleSession;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionMarket;
import io.polystep.local.venue.InMemoryVenueLog;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.venue.VenueCredentials;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.local.venue.VenueOptions;
import io.polystep.local.venue.VenueReply;
import io.polystep.local.venue.VenueRequest;
import io.polystep.local.venue.VenueSimulator;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import io.polystep.polymarket.OrderBody;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests to the venue simulator, in process: a wrong one is refused with a status and leaves no order behind. */
final class SimulatorDecoders {
    private static final int REFUSED = 400;

    private final RecordedSession session = RecordedSession.open(SampleSession.directory());
    private final SessionMarket market = session.markets().getFirst();
    private final Instant now = market.window().start().plusSeconds(30);
    private final WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"0x" + "7a".repeat(32) + "\"}");
    private final Address signer = key.address();
    private final VenueCredentials credentials = VenueCredentials.of(signer);
    private final L2Auth login = new L2Auth(
            new ApiCredentials(credentials.apiKey(), credentials.secret(), credentials.passphrase()), signer);

    private SimulatorDecoders() {}

    static List<Decoder> all() {
        SimulatorDecoders all = new SimulatorDecoders();
        String order = all.order(479_249_096_354L, Side.BUY, 4_800_000, 10_000_000);
        String other = all.order(479_249_096_355L, Side.SELL, 10_000_000, 6_100_000);
        String token = all.market.first().value();
        String hash = "\"" + World.HASH + "\"";
        return List.of(
                all.body("simulator/order", "POST", "/order", "OrderApi,OrderPayload", order, other),
                all.body(
                        "simulator/orders",
                        "POST",
                        "/orders",
                        "OrderApi,OrderPayload",
                        "[" + order + "," + other + "]"),
                all.body("simulator/cancel", "DELETE", "/order", "OrderApi", "{\"orderID\":" + hash + "}"),
                all.body("simulator/cancel-many", "DELETE", "/orders", "OrderApi", "[" + hash + "]"),
                all.body(
                        "simulator/cancel-market",
                        "DELETE",
                        "/cancel-market-orders",
                        "OrderApi",
                        "{\"market\":\"" + all.market.condition() + "\",\"asset_id\":\"" + token + "\"}"),
                all.body("simulator/scoring", "POST", "/orders-scoring", "PrivateApi", "[" + hash + "]"),
                all.body("simulator/heartbeat", "POST", "/v1/heartbeats", "PrivateApi", "{\"heartbeat_id\":\"\"}"),
                all.body("simulator/books", "POST", "/books", "PublicApi", "[{\"token_id\":\"" + token + "\"}]"),
                all.body(
                        "simulator/prices",
                        "POST",
                        "/prices",
                        "PriceApi",
                        "[{\"token_id\":\"" + token + "\",\"side\":\"BUY\"}]"),
                all.headers());
    }

    private String order(long salt, Side side, long maker, long taker) {
        OrderFields fields = new OrderFields(
                salt,
                signer,
                signer,
                market.first(),
                maker,
                taker,
                side,
                SignatureType.EOA,
                now.toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                MarketVersion.CONDITIONAL_TOKENS,
                false);
        Signature signature = new Eip712OrderSigner(key, 137, Contracts.polygon()).sign(fields);
        return OrderBody.json(fields, signature, credentials.apiKey(), TimeInForce.GTC, 0);
    }

    private Decoder body(String name, String method, String path, String covers, String... samples) {
        return new Decoder(
                name,
                Set.of((covers + ",RequestJson,VenueSimulator").split(",")),
                java.util.stream.Stream.of(samples).map(Payload::of).toList(),
                payload -> answer(method, path, payload.text(), login.headers(method, path, payload.text(), now)),
                List.of(SimulatorDecoders::noOrderWhenRefused),
                Decoder.Pace.SLOW);
    }

    private Decoder headers() {
        String body = order(479_249_096_356L, Side.BUY, 4_800_000, 10_000_000);
        StringBuilder sample = new StringBuilder("{");
        login.headers("POST", "/order", body, now)
                .forEach((name, value) -> sample.append(sample.length() == 1 ? "" : ",")
                        .append(JsonText.quoted(name))
                        .append(':')
                        .append(JsonText.quoted(value)));
        return new Decoder(
                "simulator/login",
                Set.of("L2Authentication", "PrivateRoutes"),
                List.of(Payload.of(sample.append('}').toString())),
                payload -> answer("POST", "/order", body, SettingDecoders.texts(payload)),
                List.of(SimulatorDecoders::noOrderWhenRefused),
                Decoder.Pace.SLOW);
    }

    private record Answered(int status, int orders) {}

    private Verdict answer(String method, String path, String body, Map<String, String> headers) {
        VenueAccounts accounts = new VenueAccounts();
        accounts.register(new VenueAccount(signer, signer, SignatureType.EOA, credentials));
        VenueSimulator venue = VenueSimulator.open(
                new VenueOptions(new FeeSchedule(70_000, 1), VenueNetwork.polygon()),
                session,
                accounts,
                new Purse(),
                new InMemoryVenueLog(),
                InstantSource.fixed(now));
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        Optional<VenueReply> reply = venue.answer(new VenueRequest(method, path, Map.of(), lower, body));
        int orders = venue.acceptedOrders().size();
        int status = reply.map(VenueReply::status).orElse(0);
        // The venue's words for a refusal are short and not ours to choose.
        return status == Payload.OK || orders > 0
                ? new Verdict.Read(new Answered(status, orders))
                : new Verdict.Refused("status " + status);
    }

    private static Optional<String> noOrderWhenRefused(Payload payload, Verdict verdict) {
        return verdict instanceof Verdict.Read(Answered answered)
                        && answered.status() >= REFUSED
                        && answered.orders() > 0
                ? Optional.of("order from a refused payload: status " + answered.status() + " and an order kept")
                : Optional.empty();
    }
}
