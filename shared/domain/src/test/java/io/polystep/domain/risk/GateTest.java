package io.polystep.domain.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.risk.Refusal.Rule;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.DayStart;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GateTest {
    /** 10 dollars, 7 % of it, and a cent. */
    private static final Usdc HOLD = Usdc.of("10.71");

    private static final Limits LIMITS =
            new Limits(HOLD, Usdc.of("30"), Usdc.of("60"), 3, 2, Usdc.of("20"), 1_000, 1_000, Usdc.of("1000000"));
    private static final RiskView CALM = view(HOLD, Exposure.NONE, Exposure.NONE, "0");

    @Test
    void grantsAndHoldsAmountPlusFeeCeiling() {
        Change change = assertInstanceOf(Verdict.Granted.class, decide(Samples.intent(), CALM))
                .change();

        assertEquals(OrderState.PLANNED, change.before().state());
        assertEquals(OrderState.RESERVED, change.after().state());
        assertEquals(HOLD, change.after().hold());
        assertEquals(HOLD, change.dollars(Account.RESERVED));
        assertEquals(HOLD.negated(), change.dollars(Account.FREE));
        assertEquals(new Exposure(HOLD, 1, 1), change.exposure());
        assertEquals(
                "hold:" + Samples.intent().key(), change.entries().getFirst().id());
    }

    @Test
    void decidesTheSameEveryTime() {
        assertEquals(decide(Samples.intent(), CALM), decide(Samples.intent(), CALM));
    }

    @Test
    void refusesWhileAHaltIsInForceAndNamesEachHalt() {
        RiskView halted = new RiskView(
                HOLD, Exposure.NONE, Exposure.NONE, 0, Samples.standing("0"), List.of("global: x", "market: y"));
        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, decide(Samples.intent(), halted));

        assertEquals("HALTED (global: x); HALTED (market: y)", refused.text());
    }

    @Test
    void refusesFromTheDeadlineOn() {
        Instant deadline = Samples.intent().deadline();
        assertGranted(Gate.decide(Samples.intent(), Samples.market(), LIMITS, CALM, deadline.minusNanos(1)));
        assertRefused(Gate.decide(Samples.intent(), Samples.market(), LIMITS, CALM, deadline), Rule.TOO_LATE);
    }

    @Test
    void refusesFromTheEndOfTheWindowOn() {
        OrderIntent late = lateIntent();
        assertGranted(Gate.decide(late, Samples.market(), LIMITS, CALM, Samples.END.minusNanos(1)));
        assertRefused(Gate.decide(late, Samples.market(), LIMITS, CALM, Samples.END), Rule.WINDOW_OVER);
    }

    private static OrderIntent lateIntent() {
        OrderIntent plain = Samples.intent();
        return new OrderIntent(
                plain.strategy(),
                plain.condition(),
                plain.token(),
                plain.size(),
                plain.worstPrice(),
                plain.timeInForce(),
                plain.epoch(),
                plain.sequence(),
                plain.decidedAt(),
                Samples.END.plusSeconds(60),
                plain.because());
    }

    @Test
    void refusesAPriceOffTheGrid() {
        assertRefused(decide(Samples.spend(Usdc.of("10"), Price.of("0.505")), CALM), Rule.PRICE_OFF_GRID);
        assertRefused(decide(Samples.spend(Usdc.of("10"), Price.of("1")), CALM), Rule.PRICE_OFF_GRID);
    }

    @Test
    void refusesATokenOfAnotherMarket() {
        OrderIntent foreign = Samples.intent(new TokenId("9"), Samples.intent().size(), Price.of("0.5"));
        assertRefused(decide(foreign, CALM), Rule.FOREIGN_TOKEN);
    }

    @Test
    void refusesFewerSharesThanTheMinimumEvenAtTheWorstPrice() {
        assertGranted(decide(Samples.spend(Usdc.of("2.5"), Price.of("0.5")), CALM));
        assertRefused(decide(Samples.spend(Usdc.of("2.49"), Price.of("0.5")), CALM), Rule.BELOW_MINIMUM_SIZE);
    }

    @Test
    void refusesLessThanADollar() {
        assertGranted(decide(Samples.spend(Usdc.of("1"), Price.of("0.1")), CALM));
        assertRefused(decide(Samples.spend(Usdc.of("0.99"), Price.of("0.1")), CALM), Rule.BELOW_MINIMUM_NOTIONAL);
    }

    @Test
    void refusesMoreThanOneOrderMayHold() {
        Limits tight = new Limits(
                HOLD.minus(new Usdc(1)),
                Usdc.of("30"),
                Usdc.of("60"),
                3,
                2,
                Usdc.of("20"),
                1_000,
                1_000,
                Usdc.of("1000000"));
        assertRefused(Gate.decide(Samples.intent(), Samples.market(), tight, CALM, Samples.NOW), Rule.ORDER_LIMIT);
    }

    @Test
    @Tag("I-33")
    void countsTheMarketsExposureAfterTheOrder() {
        Usdc room = LIMITS.maxMarket().minus(HOLD);
        assertGranted(decide(Samples.intent(), inMarket(new Exposure(room, 0, 0))));
        assertRefused(
                decide(Samples.intent(), inMarket(new Exposure(room.plus(new Usdc(1)), 0, 0))), Rule.MARKET_LIMIT);
    }

    @Test
    void countsTheAccountsExposureAfterTheOrder() {
        Usdc room = LIMITS.maxTotal().minus(HOLD);
        assertGranted(decide(Samples.intent(), inAccount(new Exposure(room, 0, 0))));
        assertRefused(
                decide(Samples.intent(), inAccount(new Exposure(room.plus(new Usdc(1)), 0, 0))), Rule.TOTAL_LIMIT);
    }

    @Test
    void countsOpenOrdersAfterTheOrder() {
        assertGranted(decide(Samples.intent(), inAccount(new Exposure(Usdc.ZERO, 2, 0))));
        assertRefused(decide(Samples.intent(), inAccount(new Exposure(Usdc.ZERO, 3, 0))), Rule.OPEN_ORDERS);
    }

    @Test
    @Tag("I-09")
    void i09CountsUnresolvedMarketsAfterTheOrder() {
        Limits three =
                new Limits(HOLD, Usdc.of("30"), Usdc.of("60"), 9, 9, Usdc.of("20"), 3, 1_000, Usdc.of("1000000"));
        Exposure none = Exposure.NONE;
        Exposure some = new Exposure(new Usdc(1), 0, 0);

        assertGranted(Gate.decide(Samples.intent(), Samples.market(), three, unresolved(2, none), Samples.NOW));
        assertGranted(Gate.decide(Samples.intent(), Samples.market(), three, unresolved(3, some), Samples.NOW));
        assertRefused(
                Gate.decide(Samples.intent(), Samples.market(), three, unresolved(3, none), Samples.NOW),
                Rule.UNRESOLVED_LIMIT);
    }

    private static RiskView unresolved(int markets, Exposure market) {
        return new RiskView(HOLD, Exposure.NONE, market, markets, Samples.standing("0"), List.of());
    }

    @Test
    void countsEntriesOfTheMarketAfterTheOrder() {
        assertGranted(decide(Samples.intent(), inMarket(new Exposure(Usdc.ZERO, 0, 1))));
        assertRefused(decide(Samples.intent(), inMarket(new Exposure(Usdc.ZERO, 0, 2))), Rule.ENTRY_LIMIT);
    }

    @Test
    void refusesWhatTheFreeMoneyDoesNotCover() {
        RiskView poor = view(HOLD.minus(new Usdc(1)), Exposure.NONE, Exposure.NONE, "0");
        assertRefused(decide(Samples.intent(), poor), Rule.NOT_ENOUGH_MONEY);
    }

    @Test
    void refusesOnceTheDaysLossReachesTheLimit() {
        assertGranted(decide(Samples.intent(), view(HOLD, Exposure.NONE, Exposure.NONE, "-19.999999")));
        assertRefused(decide(Samples.intent(), view(HOLD, Exposure.NONE, Exposure.NONE, "-20")), Rule.DAILY_LOSS);
    }

    @Test
    void refusesSales() {
        OrderIntent sale = Samples.intent(Samples.UP, new OrderIntent.Sell(Shares.of("10")), Price.of("0.5"));
        assertRefused(decide(sale, CALM), Rule.SALE_NOT_OFFERED);
    }

    @Test
    void reportsEveryReasonTogether() {
        OrderIntent hopeless =
                Samples.intent(new TokenId("9"), new OrderIntent.Spend(Usdc.of("0.99")), Price.of("0.505"));
        Exposure full = new Exposure(Usdc.of("60"), 3, 2);
        RiskView bad = new RiskView(Usdc.ZERO, full, full, 9, hopeless(), List.of("global: x"));
        Limits tight =
                new Limits(Usdc.of("1"), Usdc.of("1"), Usdc.of("1"), 3, 2, Usdc.of("20"), 1, 1_000, Usdc.of("1000000"));
        Verdict verdict = Gate.decide(hopeless, Samples.market(), tight, bad, Samples.END);

        // A price off the grid has no share count, so that the minimum size is not judged.
        Set<Rule> all = EnumSet.complementOf(
                EnumSet.of(Rule.SALE_NOT_OFFERED, Rule.BELOW_MINIMUM_SIZE, Rule.DRAWDOWN_POSSIBLE));
        assertEquals(all, rules(verdict));
    }

    @Test
    @DisplayName("I-02, I-18: a certain drawdown of 30 % refuses by itself, a possible one by another name")
    void i02RefusesADrawdown() {
        Usdc wide = Usdc.of("1000");
        Limits limits = new Limits(wide, wide, wide, 3, 2, wide, 1_000, 1_000, Usdc.of("1000000"));

        assertRefused(decide(limits, worth("70", "0")), Rule.DRAWDOWN);
        assertGranted(decide(limits, worth("70.000001", "0")));
        assertRefused(decide(limits, worth("40", "50")), Rule.DRAWDOWN_POSSIBLE);
    }

    private static Verdict decide(Limits limits, RiskView view) {
        return Gate.decide(Samples.intent(), Samples.market(), limits, view, Samples.NOW);
    }

    @Test
    @DisplayName("I-17: an old look at the wallet refuses, and no loss is concluded from it")
    @Tag("I-17")
    void i17RefusesOnAnOldLook() {
        Instant late = Samples.NOW.plus(StateRecord.FRESH).plusNanos(1);
        OrderIntent intent = Samples.intent();
        RiskView calm = worth("100", "0");
        Standing old = Standing.of(
                calm.standing().record(),
                calm.standing().money(),
                calm.standing().day(),
                late);

        assertRefused(
                decide(intent, new RiskView(HOLD, Exposure.NONE, Exposure.NONE, 0, old, List.of())), Rule.STATE_STALE);
    }

    @Test
    @DisplayName("I-32: a careful mode lowers the order limit, never raises it")
    void i32LowersTheOrderLimitInACarefulMode() {
        Limits tight = new Limits(HOLD, HOLD, HOLD, 3, 2, Usdc.of("50"), 1_000, 1_000, Usdc.of("1000000"));
        RiskView careful = worth("85", "0");

        assertGranted(Gate.decide(Samples.intent(), Samples.market(), tight, worth("100", "0"), Samples.NOW));
        assertRefused(Gate.decide(Samples.intent(), Samples.market(), tight, careful, Samples.NOW), Rule.ORDER_LIMIT);
    }

    /** Of an account with a peak of 100, this much cash, and this much in positions that nobody quotes. */
    private static RiskView worth(String cash, String unquoted) {
        Standing calm = Samples.standing("0");
        Standing standing = Standing.of(
                calm.record(),
                new BookedMoney(Usdc.of(cash), Usdc.of(unquoted), Usdc.ZERO),
                new DayStart(Usdc.of(cash), Usdc.of(cash), 1),
                Samples.NOW);
        return new RiskView(HOLD, Exposure.NONE, Exposure.NONE, 0, standing, List.of());
    }

    @Test
    void explainsEveryRefusal() {
        assertThrows(IllegalArgumentException.class, () -> new Verdict.Refused(List.of()));
        assertTrue(new Refusal(Rule.TOO_LATE, "why").toString().contains("why"));
    }

    @Test
    void hasLimitsThatDoNotContradictOneAnother() {
        Usdc one = Usdc.of("1");
        Usdc two = Usdc.of("2");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(Usdc.ZERO, one, one, 1, 1, one, 1_000, 1_000, Usdc.of("1000000")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(one, one, one, 0, 1, one, 1_000, 1_000, Usdc.of("1000000")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(one, one, one, 1, 0, one, 1_000, 1_000, Usdc.of("1000000")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(one, one, one, 1, 1, Usdc.ZERO, 1_000, 1_000, Usdc.of("1000000")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(two, one, two, 1, 1, one, 1_000, 1_000, Usdc.of("1000000")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(one, two, one, 1, 1, one, 1_000, 1_000, Usdc.of("1000000")));
    }

    private static Standing hopeless() {
        CashReading old = new CashReading(Usdc.of("60"), "test", 1, Samples.NOW);
        StateRecord record = new StateRecord(Usdc.of("100"), Results.NONE, old, List.of(), Optional.of("restored"), 1);
        BookedMoney money = new BookedMoney(Usdc.of("60"), Usdc.ZERO, Usdc.ZERO);
        return Standing.of(record, money, new DayStart(Usdc.of("80"), Usdc.of("80"), 1), Samples.END);
    }

    private static Verdict decide(OrderIntent intent, RiskView view) {
        return Gate.decide(intent, Samples.market(), LIMITS, view, Samples.NOW);
    }

    private static RiskView view(Usdc free, Exposure account, Exposure market, String today) {
        return new RiskView(free, account, market, 0, Samples.standing(today), List.of());
    }

    private static RiskView inMarket(Exposure market) {
        return view(HOLD, Exposure.NONE, market, "0");
    }

    private static RiskView inAccount(Exposure account) {
        return view(HOLD, account, Exposure.NONE, "0");
    }

    private static void assertGranted(Verdict verdict) {
        assertInstanceOf(Verdict.Granted.class, verdict);
    }

    private static void assertRefused(Verdict verdict, Rule rule) {
        assertEquals(EnumSet.of(rule), rules(verdict));
    }

    private static Set<Rule> rules(Verdict verdict) {
        return assertInstanceOf(Verdict.Refused.class, verdict).refusals().stream()
                .map(Refusal::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }
}
