package io.polystep.local.simulation.faults;

import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.WalletKey;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.local.simulation.world.Network;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.WireReply;
import io.polystep.local.simulation.world.WireRequest;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import io.polystep.polymarket.OrderBody;
import io.polystep.polymarket.OrderDraft;
import io.polystep.polymarket.Trader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.web3j.crypto.Hash;

/** A person who trades with the same keys by hand. */
final class Hand {
    private static final long CHAIN = 137;

    private final SimulatedWorld world;

    Hand(SimulatedWorld world) {
        this.world = world;
    }

    /** Places a resting order that nobody will fill; empty when the venue refuses it. */
    Optional<OrderHash> rest(Market market, Instant now) {
        OrderIntent wish = new OrderIntent(
                new StrategyId("by-hand"),
                market.condition(),
                market.outcomes().getFirst().token(),
                new OrderIntent.Spend(Usdc.of("1")),
                new Price(10_000),
                TimeInForce.FAK,
                now,
                0,
                now,
                now.plusSeconds(60),
                "by hand");
        ApiCredentials credentials = credentials();
        try (WalletKey key = WalletKey.fromSecret(world.secretText("WALLET_SECRET_ID"))) {
            Trader trader = new Trader(SimulatedWorld.wallet(), key.address(), SignatureType.EOA);
            OrderFields fields = OrderDraft.fields(wish, market, trader);
            Signature signature = new Eip712OrderSigner(key, CHAIN, Contracts.polygon()).sign(fields);
            String body = OrderBody.json(fields, signature, credentials.apiKey(), TimeInForce.GTC, 0);
            WireReply reply = send("POST", body, now);
            return reply.status() == 200 ? Optional.of(signature.hash()) : Optional.empty();
        }
    }

    /** Cancels an order by its hash. */
    void cancel(OrderHash order, Instant now) {
        send("DELETE", "{\"orderID\":\"" + order.value() + "\"}", now);
    }

    /** New credentials for the same key: what a rotation makes. */
    ApiCredentials rotated(int number) {
        ApiCredentials now = credentials();
        String fresh = Hash.sha3String("rotation " + number + now.apiKey()).substring(2);
        byte[] secret = java.util.HexFormat.of().parseHex(fresh);
        return new ApiCredentials(now.apiKey(), java.util.Base64.getUrlEncoder().encodeToString(secret), fresh);
    }

    private ApiCredentials credentials() {
        return ApiCredentials.parse(world.secretText("API_SECRET_ID"));
    }

    private WireReply send(String method, String body, Instant now) {
        Map<String, String> headers = new HashMap<>();
        new L2Auth(credentials(), SimulatedWorld.wallet())
                .headers(method, "/order", body, now)
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return world.network().answer(new WireRequest(method, Network.VENUE.resolve("/order"), headers, body));
    }
}
