package io.polystep.local.redeem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.ledger.Exposure;
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
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
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
import io.polystep.ledger.Ledgers;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.testkit.Standings;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Markets of which shares were bought at half a dollar, and the order that says so in the books. */
final class HeldMarkets {
    private static final Instant NOW = RedeemWorld.START;
    private static final Limits WIDE = new Limits(
            Usdc.of("1000"),
            Usdc.of("1000"),
            Usdc.of("1000"),
            100,
            100,
            Usdc.of("1000"),
            1_000,
            1_000,
            Usdc.of("1000000"));

    private HeldMarkets() {}

    static Market market(ConditionId condition, List<TokenId> tokens, boolean negRisk) {
        return new Market(
                condition,
                new MarketSlug("btc-updown-5m-" + condition.value().substring(60)),
                "btc",
                MarketVersion.of(tokens.getFirst()),
                negRisk,
                List.of(new Outcome("Up", tokens.get(0)), new Outcome("Down", tokens.get(1))),
                TickSize.of("0.01"),
                Shares.of("5"),
                new FeeSchedule(0, 1),
                new Window(NOW.minusSeconds(60), NOW.plusSeconds(240)),
                new ResolutionRule.ChainlinkTwap(Duration.ofSeconds(5)));
    }

    /** Books a filled order for the first outcome, and the market beside it. */
    static void book(Ledgers ledgers, Market market, Shares shares) {
        book(ledgers, market, shares, shares);
    }

    /** Books an order of which this much was filled before the venue killed the rest. */
    static void book(Ledgers ledgers, Market market, Shares ordered, Shares shares) {
        ledgers.markets().put(market, List.of(), NOW);
        Usdc value = new Usdc(ordered.micros() / 2);
        RiskView rich = new RiskView(
                Usdc.of("1000"), Exposure.NONE, Exposure.NONE, 0, Standings.sound(Usdc.of("1000"), NOW), List.of());
        Verdict verdict = Gate.decide(intent(market, value), market, WIDE, rich, NOW);
        Order order = ledgers.orders()
                .reserve(
                        ((Verdict.Granted) verdict).change(),
                        WIDE,
                        ledgers.state().today(NOW),
                        NOW);
        order = ledgers.orders()
                .commit(Change.of(order, order.after(new OrderEvent.Signed(NOW, signed(order, market)))));
        order = ledgers.orders().commit(Change.of(order, order.after(new OrderEvent.Sent(NOW))));
        Optional<OrderEvent> killed = Optional.of(new OrderEvent.Cancelled(NOW, "killed"));
        order = ledgers.orders()
                .commit(OrderBooking.observe(
                        order, killed, List.of(fill(market, shares, FillStatus.PROVISIONAL)), NOW));
        order = ledgers.orders()
                .commit(OrderBooking.observe(
                        order, Optional.empty(), List.of(fill(market, shares, FillStatus.CONFIRMED)), NOW));
        ledgers.orders().commit(OrderBooking.close(order, NOW));
    }

    private static OrderIntent intent(Market market, Usdc value) {
        return new OrderIntent(
                new StrategyId("late"),
                market.condition(),
                market.outcomes().getFirst().token(),
                new OrderIntent.Spend(value),
                Price.of("0.5"),
                TimeInForce.FAK,
                NOW.minusSeconds(60),
                1,
                NOW,
                NOW.plusSeconds(30),
                "because of the test");
    }

    private static SignedOrder signed(Order order, Market market) {
        OrderFields fields = new OrderFields(
                order.key().salt(),
                new io.polystep.domain.Address("0x" + "a1".repeat(20)),
                new io.polystep.domain.Address("0x" + "a1".repeat(20)),
                order.intent().token(),
                10_000_000,
                20_000_000,
                order.intent().side(),
                SignatureType.EOA,
                NOW.toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                market.version(),
                market.negRisk());
        return new SignedOrder(fields, new OrderHash("0x" + order.key()), "{\"order\":{\"salt\":1}}");
    }

    private static Fill fill(Market market, Shares shares, FillStatus status) {
        return new Fill(
                new TradeId("trade-" + market.condition().value().substring(60)),
                Price.of("0.5"),
                shares,
                new Usdc(shares.micros() / 2),
                Usdc.ZERO,
                status,
                NOW,
                Optional.of("0x" + "cd".repeat(32)));
    }

    /** An ERC-1155 balance, read past the code under test. */
    static long balance(ChainNode node, BigInteger contract, BigInteger holder, TokenId token) {
        var params = new ObjectMapper().createArrayNode();
        params.addObject()
                .put("to", Hex.address(contract))
                .put(
                        "data",
                        Calldata.of("balanceOf(address,uint256)")
                                .word(holder)
                                .word(token.number())
                                .bytes()
                                .hex());
        return Hex.readNumber(node.call("eth_call", params).asText()).longValueExact();
    }
}
