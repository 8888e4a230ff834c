package io.polystep.domain;

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
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.DayStart;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One ordinary market, wish, order and fill, from which tests vary one thing at a time. */
public final class Samples {
    /** Start of the market's window. */
    public static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    /** End of the market's window. */
    public static final Instant END = START.plusSeconds(300);
    /** A time inside the window and before the wish's deadline. */
    public static final Instant NOW = START.plusSeconds(60);
    /** What the market resolves. */
    public static final ConditionId CONDITION = new ConditionId("0x" + "ab".repeat(32));
    /** First outcome. */
    public static final TokenId UP = new TokenId("1001");
    /** Second outcome. */
    public static final TokenId DOWN = new TokenId("1002");
    /** A wallet. */
    public static final Address WALLET = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

    private Samples() {}

    /** A five-minute market with cent ticks, five shares minimum and a fee rate of 0.07. */
    public static Market market() {
        return new Market(
                CONDITION,
                new MarketSlug("btc-updown-5m-1"),
                "btc",
                MarketVersion.CONDITIONAL_TOKENS,
                false,
                List.of(new Outcome("Up", UP), new Outcome("Down", DOWN)),
                TickSize.HUNDREDTH,
                Shares.of("5"),
                new FeeSchedule(70_000, 1),
                new Window(START, END),
                new ResolutionRule.ChainlinkSpot());
    }

    /** Spend 10 dollars on Up at 0.50 or better. */
    public static OrderIntent intent() {
        return spend(Usdc.of("10"), Price.of("0.5"));
    }

    /** Spend on Up. */
    public static OrderIntent spend(Usdc amount, Price worst) {
        return intent(UP, new OrderIntent.Spend(amount), worst);
    }

    /** A wish with the ordinary clock and key parts. */
    public static OrderIntent intent(TokenId token, OrderIntent.Size size, Price worst) {
        return new OrderIntent(
                new StrategyId("momentum"),
                CONDITION,
                token,
                size,
                worst,
                TimeInForce.FAK,
                START,
                0,
                NOW.minusSeconds(1),
                NOW.plusSeconds(10),
                "because");
    }

    /** A signed order for {@link #intent()}. */
    public static SignedOrder signed() {
        OrderFields fields = new OrderFields(
                1,
                WALLET,
                WALLET,
                UP,
                10_000_000,
                20_000_000,
                Side.BUY,
                SignatureType.EOA,
                NOW.toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                MarketVersion.CONDITIONAL_TOKENS,
                false);
        return new SignedOrder(fields, new OrderHash("0x" + "12".repeat(32)), "{}");
    }

    /** A fill at 0.50. */
    public static Fill fill(String trade, String shares, String value, String fee, FillStatus status) {
        return new Fill(
                new TradeId(trade),
                Price.of("0.5"),
                Shares.of(shares),
                Usdc.of(value),
                Usdc.of(fee),
                status,
                NOW,
                Optional.empty());
    }

    /** Of an account of 100 dollars without positions whose day has had this result so far. */
    public static Standing standing(String today) {
        Usdc cash = Usdc.of("100");
        Usdc start = cash.minus(Usdc.of(today));
        StateRecord record = new StateRecord(
                cash, Results.NONE, new CashReading(cash, "test", 1, NOW), List.of(), Optional.empty(), 1);
        return Standing.of(record, new BookedMoney(cash, Usdc.ZERO, Usdc.ZERO), new DayStart(start, start, 1), NOW);
    }
}
