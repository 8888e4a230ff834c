package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReservationTest {
    private static final Usdc HOLD = Samples.reservation(1, 0).exposure().atRisk();

    private final TestTable table = TestTable.with("100");

    @Test
    void holdsMoneyAndCountsExposure() {
        Order order = table.reserve(1, 0);

        RiskView view = table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW);
        assertEquals(1, order.revision());
        assertEquals(OrderState.RESERVED, order.state());
        assertEquals(Usdc.of("100").minus(HOLD), view.free());
        assertEquals(new Exposure(HOLD, 1, 1), view.account());
        assertEquals(new Exposure(HOLD, 1, 1), view.market());
        assertEquals(HOLD, table.ledgers().account().balances().dollars(Account.RESERVED));
        assertEquals(Optional.of(order), table.ledgers().orders().find(order.key()));
    }

    @Test
    void givesTheStoredOrderWhenTheIntentExists() {
        Order first = table.ledgers().orders().commit(Samples.sign(table.reserve(1, 0)));

        Order again = table.reserve(1, 0);

        assertEquals(first, again);
        assertEquals(new Exposure(HOLD, 1, 1), account());
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "strategy:late", "market"})
    @Tag("I-01")
    void refusesWhileAHaltIsInForce(String scope) {
        String full = scope.equals("market") ? "market:" + Samples.condition(1) : scope;
        table.ledgers().halts().set(full, "drill", "tester", Samples.NOW);

        assertRefused("halt " + full, () -> table.reserve(1, 0));
        table.ledgers().halts().clear(full, "over", "tester", Samples.NOW.plusSeconds(1));
        assertEquals(OrderState.RESERVED, table.reserve(1, 0).state());
    }

    @Test
    void refusesMoreThanTheAccountMayHold() {
        Limits tight = new Limits(HOLD, HOLD, HOLD, 9, 9, Usdc.of("10"), 1_000, 1_000, Usdc.of("1000000"));
        reserve(1, 0, tight);

        assertRefused("account (atRisk: expected <= 0, found " + HOLD.micros() + ")", () -> reserve(2, 0, tight));
    }

    @Test
    void refusesMoreThanOneMarketMayHold() {
        Limits tight = new Limits(HOLD, HOLD, Usdc.of("100"), 9, 9, Usdc.of("10"), 1_000, 1_000, Usdc.of("1000000"));
        reserve(1, 0, tight);

        assertRefused("market exposure (atRisk", () -> reserve(1, 1, tight));
        assertEquals(OrderState.RESERVED, reserve(2, 0, tight).state());
    }

    @Test
    @Tag("I-12")
    @Tag("I-61")
    void refusesTooManyOpenOrdersAndEntries() {
        Usdc wide = Usdc.of("100");
        reserve(1, 0, new Limits(wide, wide, wide, 2, 1, wide, 1_000, 1_000, Usdc.of("1000000")));

        assertRefused(
                "market exposure (entries: expected <= 0, found 1)",
                () -> reserve(1, 1, new Limits(wide, wide, wide, 2, 1, wide, 1_000, 1_000, Usdc.of("1000000"))));
        assertRefused(
                "account (openOrders: expected <= 0, found 1)",
                () -> reserve(2, 0, new Limits(wide, wide, wide, 1, 1, wide, 1_000, 1_000, Usdc.of("1000000"))));
    }

    @Test
    @Tag("I-09")
    void i09RefusesOneMoreUnresolvedMarketThanTheLimit() {
        Usdc wide = Usdc.of("100");
        Limits two = new Limits(wide, wide, wide, 9, 9, wide, 2, 1_000, Usdc.of("1000000"));
        reserve(1, 0, two);
        reserve(1, 1, two);
        reserve(2, 0, two);

        assertRefused("account (unresolved: expected <= 1, found 2)", () -> reserve(3, 0, two));
        assertEquals(OrderState.RESERVED, reserve(2, 1, two).state());
    }

    @Test
    void refusesMoreMoneyThanIsFree() {
        TestTable poor = TestTable.with("10");

        assertRefused("account (free: expected >= " + HOLD.micros(), () -> poor.reserve(1, 0));
        assertEquals(
                Exposure.NONE,
                poor.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW).account());
        assertEquals(1, poor.ledgers().account().entries().size());
    }

    @Test
    void refusesOnceTheDaysLossIsReachedAndNotBefore() {
        Limits limits = new Limits(HOLD, HOLD, Usdc.of("100"), 9, 9, Usdc.of("5"), 1_000, 1_000, Usdc.of("1000000"));
        table.ledgers().state().today(Samples.NOW);
        lose("fee:1", Usdc.of("4.999999"));
        assertEquals(OrderState.RESERVED, reserve(1, 0, limits).state());

        lose("fee:2", Usdc.of("0.000001"));

        assertRefused("account (atCost: expected >= 95000001, found 95000000)", () -> reserve(2, 0, limits));
        Instant tomorrow = Samples.NOW.plusSeconds(86_400);
        assertEquals(
                OrderState.RESERVED,
                table.reserve(Samples.reservation(2, 0), limits, tomorrow).state());
    }

    @Test
    void refusesAHoldAboveTheOrderLimitAsABug() {
        Usdc small = Usdc.of("1");

        assertThrows(
                PermanentException.class,
                () -> reserve(1, 0, new Limits(small, small, small, 1, 1, small, 1_000, 1_000, Usdc.of("1000000"))));
    }

    @Test
    @Tag("I-24")
    void storesADeniedIntentOnceAndNeverOpen() {
        Order denied = Order.planned(Samples.intent(1, 0), Samples.market(1))
                .after(new OrderEvent.Denied(Samples.NOW, "test"));

        Order stored = table.ledgers().orders().deny(denied);
        Order again = table.ledgers().orders().deny(denied);

        assertEquals(stored, again);
        assertEquals(stored, table.reserve(1, 0));
        assertEquals(List.of(), table.ledgers().orders().open());
        assertEquals(List.of(stored), table.ledgers().orders().all());
        assertEquals(Exposure.NONE, account());
    }

    private Exposure account() {
        return table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW).account();
    }

    private Order reserve(int market, int sequence, Limits limits) {
        return table.reserve(Samples.reservation(market, sequence), limits, Samples.NOW);
    }

    private void lose(String id, Usdc amount) {
        table.ledgers()
                .account()
                .book(new Entry(
                        id,
                        Samples.NOW,
                        "a fee",
                        List.of(
                                Posting.dollars(Account.FEES, amount),
                                Posting.dollars(Account.FREE, amount.negated()))));
    }

    private static void assertRefused(String expected, Executable attempt) {
        String message =
                String.valueOf(assertThrows(RetryableException.class, attempt).getMessage());
        assertTrue(message.contains(expected), message);
    }
}
