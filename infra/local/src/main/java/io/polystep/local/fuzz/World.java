package io.polystep.local.fuzz;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.ResolutionRule;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.VenueHttp;
import io.polystep.polymarket.http.Watch;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntFunction;

/** The account, market and time that the samples speak of. */
final class World {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final Deadline DEADLINE = Deadline.each(Duration.ofSeconds(5));
    static final URI BASE = URI.create("https://venue.example");

    static final ApiCredentials CREDENTIALS =
            new ApiCredentials("key-id-7777", "c2VjcmV0LXNlY3JldC1zZWNyZXQ=", "pass-phrase-8888");
    static final Address SIGNER = new Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    static final Address WALLET = new Address("0xBc0fF067b7740Eff76C1ca93c875Ba6B890d6B50");
    static final ConditionId CONDITION = new ConditionId("0x" + "c1".repeat(32));
    static final TokenId UP = new TokenId("1001");
    static final TokenId DOWN = new TokenId("1002");
    static final OrderHash HASH = new OrderHash("0x" + "ab".repeat(32));
    static final OrderHash OTHER = new OrderHash("0x" + "cd".repeat(32));

    static final Market MARKET = new Market(
            CONDITION,
            new MarketSlug("btc-updown-5m-1795262400"),
            "btc",
            MarketVersion.CONDITIONAL_TOKENS,
            false,
            List.of(new Outcome("Up", UP), new Outcome("Down", DOWN)),
            TickSize.HUNDREDTH,
            Shares.of("5"),
            new FeeSchedule(70_000, 1),
            new Window(NOW, NOW.plusSeconds(300)),
            new ResolutionRule.ChainlinkSpot());

    static final Market POSITIONS = new Market(
            CONDITION,
            MARKET.slug(),
            MARKET.asset(),
            MarketVersion.PROTOCOL_V2,
            false,
            MARKET.outcomes(),
            MARKET.tick(),
            MARKET.minimumSize(),
            MARKET.fees(),
            MARKET.window(),
            MARKET.rule());

    private World() {}

    static Caller caller(HttpClient http) {
        return new Caller(new VenueHttp(http, BASE, VenueHttp.TIMEOUT), Watch.none(), CLOCK);
    }

    static Polymarket polymarket(IntFunction<Payload> script) {
        return new Polymarket(new CannedHttp(script), new Polymarket.Hosts(BASE, BASE, BASE), CLOCK);
    }

    static SignedOrder order(OrderHash hash) {
        OrderFields fields = new OrderFields(
                479_249_096_354L,
                SIGNER,
                SIGNER,
                UP,
                1_000_000,
                2_000_000,
                Side.BUY,
                SignatureType.EOA,
                NOW.toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                MarketVersion.CONDITIONAL_TOKENS,
                false);
        return new SignedOrder(fields, hash, "{}");
    }
}
