package io.polystep.benchmarks;

import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.WalletKey;
import io.polystep.chain.ecdsa.Ecdsa;
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
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import io.polystep.polymarket.OrderBody;
import io.polystep.polymarket.OrderDraft;
import io.polystep.polymarket.Trader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything between a wish and the bytes of its request, for one key that is public knowledge. */
final class SampleOrder {
    static final TokenId UP =
            new TokenId("88275040060084773376557187972215267513049848642895776801789297917961077894224");
    private static final TokenId DOWN =
            new TokenId("75467129615908319583031474642658885479135630431889036121812713428992454630178");
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final String SECRET =
            "{\"privateKey\":\"0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80\"}";
    private static final String API_KEY = "00000000-0000-4000-8000-000000000001";

    private final Market market = market();
    private final Trader trader;
    private final Eip712OrderSigner signer;
    private final L2Auth auth;

    SampleOrder(Ecdsa ecdsa) {
        WalletKey key = WalletKey.fromSecret(SECRET, ecdsa);
        this.signer = new Eip712OrderSigner(key, 137, Contracts.polygon());
        this.trader = new Trader(key.address(), key.address(), SignatureType.EOA);
        this.auth =
                new L2Auth(new ApiCredentials(API_KEY, "c2VjcmV0LXNlY3JldC1zZWNyZXQ=", "passphrase"), key.address());
    }

    /** Builds, signs, writes and authenticates the order with this number. */
    Map<String, String> request(int sequence) {
        OrderFields fields = OrderDraft.fields(intent(sequence), market, trader);
        Signature signature = signer.sign(fields);
        String body = OrderBody.json(fields, signature, API_KEY, TimeInForce.FAK, 0);
        return auth.headers("POST", "/order", body, START);
    }

    private OrderIntent intent(int sequence) {
        return new OrderIntent(
                new StrategyId("late-confirmation"),
                market.condition(),
                UP,
                new OrderIntent.Spend(Usdc.of("5")),
                Price.of("0.95"),
                TimeInForce.FAK,
                START,
                sequence,
                START.plusSeconds(200),
                START.plusSeconds(245),
                "Up at 0.93 with 55 s left");
    }

    private static Market market() {
        return new Market(
                new ConditionId("0x" + "ab".repeat(32)),
                new MarketSlug("btc-updown-5m-" + START.getEpochSecond()),
                "btc",
                MarketVersion.CONDITIONAL_TOKENS,
                false,
                List.of(new Outcome("Up", UP), new Outcome("Down", DOWN)),
                TickSize.HUNDREDTH,
                Shares.of("5"),
                new FeeSchedule(70_000, 1),
                new Window(START, START.plus(Duration.ofMinutes(5))),
                new ResolutionRule.ChainlinkSpot());
    }
}
