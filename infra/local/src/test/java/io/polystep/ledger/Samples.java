package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
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
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.risk.Gate;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.risk.Verdict;
import io.polystep.domain.state.CashReading;
import io.polystep.testkit.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Valid domain values for the tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-04-16T07:11:00Z");
    static final Address WALLET = new Address("0x" + "a1".repeat(20));
    static final Address KEY = new Address("0x" + "b2".repeat(20));
    static final Limits WIDE = new Limits(
            Usdc.of("1000"),
            Usdc.of("100000"),
            Usdc.of("100000"),
            10_000,
            10_000,
            Usdc.of("100000"),
            1_000,
            1_000,
            Usdc.of("1000000"));

    private Samples() {}

    static ConditionId condition(int number) {
        return new ConditionId("0x%064x".formatted(number));
    }

    static TokenId token(int market, int outcome) {
        return new TokenId("%d%d".formatted(7_000 + market, outcome));
    }

    static Market market(int number) {
        return new Market(
                condition(number),
                new MarketSlug("btc-updown-5m-" + number),
                "BTC",
                MarketVersion.CONDITIONAL_TOKENS,
                false,
                List.of(new Outcome("Up", token(number, 0)), new Outcome("Down", token(number, 1))),
                TickSize.of("0.01"),
                Shares.of("5"),
                new FeeSchedule(70_000, 1),
                new Window(NOW.minusSeconds(60), NOW.plusSeconds(240)),
                new ResolutionRule.ChainlinkTwap(Duration.ofSeconds(5)));
    }

    static OrderIntent intent(int market, int sequence) {
        return new OrderIntent(
                new StrategyId("late"),
                condition(market),
                token(market, 0),
                new OrderIntent.Spend(Usdc.of("10")),
                Price.of("0.5"),
                TimeInForce.FAK,
                NOW.minusSeconds(60),
                sequence,
                NOW,
                NOW.plusSeconds(30),
                "because of the test");
    }

    /** What the gate grants to somebody with unlimited means, so that only the table can refuse it. */
    static Change reservation(int market, int sequence) {
        RiskView rich = new RiskView(
                Usdc.of("1000000"),
                Exposure.NONE,
                Exposure.NONE,
                0,
                Standings.sound(Usdc.of("1000000"), NOW),
                List.of());
        Verdict verdict = Gate.decide(intent(market, sequence), market(market), WIDE, rich, NOW);
        return ((Verdict.Granted) verdict).change();
    }

    static SignedOrder signed(Order order) {
        OrderFields fields = new OrderFields(
                order.key().salt(),
                WALLET,
                KEY,
                order.intent().token(),
                10_000_000,
                20_000_000,
                order.intent().side(),
                SignatureType.POLY_PROXY,
                NOW.toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                MarketVersion.CONDITIONAL_TOKENS,
                false);
        return new SignedOrder(fields, new OrderHash("0x" + order.key()), "{\"order\":{\"salt\":1}}");
    }

    static Change sign(Order order) {
        return Change.of(order, order.after(new OrderEvent.Signed(NOW, signed(order))));
    }

    static Change send(Order order) {
        return Change.of(order, order.after(new OrderEvent.Sent(NOW)));
    }

    /** Eight dollars of the ten, at the market's fee. */
    static Fill fill(String trade, FillStatus status) {
        Shares shares = Shares.of("16");
        Price price = Price.of("0.5");
        return new Fill(
                new TradeId(trade),
                price,
                shares,
                Usdc.of("8"),
                new FeeSchedule(70_000, 1).fee(shares, price, Rounding.HALF_UP),
                status,
                NOW,
                Optional.of("0x" + "cd".repeat(32)));
    }

    static Entry deposit(String id, String dollars) {
        return new Entry(
                id,
                NOW,
                "deposit",
                List.of(
                        Posting.dollars(Account.FREE, Usdc.of(dollars)),
                        Posting.dollars(Account.EXTERNAL, Usdc.of(dollars).negated())));
    }

    static CashReading cash(String dollars) {
        return new CashReading(Usdc.of(dollars), "test", 1, NOW);
    }
}
