package io.polystep.polymarket;

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
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** An account, a market and an order to test with; all made up. */
public final class Accounts {
    /** Credentials with recognisable parts. */
    public static final ApiCredentials CREDENTIALS =
            new ApiCredentials("key-id-7777", "c2VjcmV0LXNlY3JldC1zZWNyZXQ=", "pass-phrase-8888");

    /** The key's account, checksummed. */
    public static final Address SIGNER = new Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");

    /** A wallet of that account. */
    public static final Address WALLET = new Address("0xBc0fF067b7740Eff76C1ca93c875Ba6B890d6B50");

    /** The time of every decision here. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00.250Z");

    /** The order's hash. */
    public static final OrderHash HASH = new OrderHash("0x" + "ab".repeat(32));

    private Accounts() {}

    /** The venue at one address, at {@link #NOW}. */
    public static Polymarket venue(URI address) {
        return new Polymarket(
                HttpClient.newHttpClient(), new Polymarket.Hosts(address, address, address), InstantSource.fixed(NOW));
    }

    /** A five-minute market with the fee of crypto markets. */
    public static Market market() {
        Instant start = Instant.parse("2026-11-21T12:00:00Z");
        return new Market(
                new ConditionId("0x" + "c1".repeat(32)),
                new MarketSlug("btc-updown-5m-1795262400"),
                "btc",
                MarketVersion.CONDITIONAL_TOKENS,
                false,
                List.of(new Outcome("Up", new TokenId("1001")), new Outcome("Down", new TokenId("1002"))),
                TickSize.HUNDREDTH,
                Shares.of("5"),
                new FeeSchedule(70_000, 1),
                new Window(start, start.plusSeconds(300)),
                new ResolutionRule.ChainlinkSpot());
    }

    /** A wish to spend 10 dollars on Up at 0.60 or better. */
    public static OrderIntent intent() {
        return new OrderIntent(
                new StrategyId("probe"),
                market().condition(),
                new TokenId("1001"),
                new OrderIntent.Spend(Usdc.of("10")),
                Price.of("0.6"),
                TimeInForce.FAK,
                market().window().start(),
                0,
                NOW,
                NOW.plusSeconds(60),
                "a test");
    }

    /** The signed order of that wish, with a made-up signature. */
    public static SignedOrder order() {
        OrderFields fields = OrderDraft.fields(intent(), market(), new Trader(SIGNER, SIGNER, SignatureType.EOA));
        Signature signature = new Signature(HASH, "0x" + "11".repeat(65));
        return new SignedOrder(
                fields, HASH, OrderBody.json(fields, signature, CREDENTIALS.apiKey(), TimeInForce.FAK, 0));
    }
}
