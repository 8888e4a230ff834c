package io.polystep.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Usdc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderBookingTest {
    private static final Fill CONFIRMED = Samples.fill("t1", "8", "4", "0.14", FillStatus.CONFIRMED);

    @Test
    void booksAConfirmedFillOutOfTheHold() {
        Change change = observe(sent("10.71"), CONFIRMED);

        assertEquals(Usdc.of("-4.14"), change.dollars(Account.RESERVED));
        assertEquals(Usdc.of("4"), change.dollars(Account.position(Samples.UP)));
        assertEquals(Usdc.of("0.14"), change.dollars(Account.FEES));
        assertEquals(Usdc.of("6.57"), change.after().hold());
        assertEquals(new Exposure(Usdc.of("-0.14"), 0, 0), change.exposure());
        assertEquals(
                CONFIRMED.shares().micros(),
                Balances.of(change.entries())
                        .amount(Account.position(Samples.UP), new Unit.OutcomeShares(Samples.UP))
                        .longValueExact());
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVISIONAL", "VOID"})
    @Tag("I-23")
    void booksNothingForAFillThatIsNotConfirmed(FillStatus status) {
        Change change = observe(sent("10.71"), CONFIRMED.with(status));

        assertEquals(List.of(), change.entries());
        assertEquals(Exposure.NONE, change.exposure());
        assertEquals(Usdc.of("10.71"), change.after().hold());
        assertEquals(status == FillStatus.PROVISIONAL, change.after().awaitsSettlement());
    }

    @Test
    void booksAFillWhenItIsConfirmedAndNeverAgain() {
        Order provisional =
                observe(sent("10.71"), CONFIRMED.with(FillStatus.PROVISIONAL)).after();
        Change confirmed = observe(provisional, CONFIRMED, CONFIRMED);

        assertEquals(1, confirmed.entries().size());
        assertTrue(observe(confirmed.after(), CONFIRMED).isEmpty());
        assertTrue(observe(confirmed.after(), CONFIRMED.with(FillStatus.PROVISIONAL))
                .isEmpty());
        assertTrue(observe(confirmed.after()).isEmpty(), "a page without the fill takes nothing back");
    }

    @Test
    void namesTheEntryAfterIntentAndTradeSoThatBookingTwiceCollides() {
        Order order = sent("10.71");
        assertEquals(
                "fill:" + order.key() + ":t1",
                observe(order, CONFIRMED).entries().getFirst().id());
    }

    @Test
    void refusesASettledFillThatChanged() {
        Order confirmed = observe(sent("10.71"), CONFIRMED).after();
        Order voided = observe(sent("10.71"), CONFIRMED.with(FillStatus.VOID)).after();

        assertThrows(IllegalStateException.class, () -> observe(voided, CONFIRMED));
        assertThrows(
                IllegalStateException.class,
                () -> observe(confirmed, Samples.fill("t1", "8.01", "4", "0.14", FillStatus.CONFIRMED)));
        assertThrows(
                IllegalStateException.class,
                () -> observe(confirmed, Samples.fill("t1", "8", "4.01", "0.14", FillStatus.CONFIRMED)));
        assertThrows(
                IllegalStateException.class,
                () -> observe(confirmed, Samples.fill("t1", "8", "4", "0.15", FillStatus.CONFIRMED)));
    }

    @Test
    @DisplayName("a ghost fill that was booked is undone by a new entry, and the first one stays")
    void undoesAConfirmedFillThatIsVoidAfterAll() {
        Order confirmed = observe(sent("10.71"), CONFIRMED).after();

        Change undone = observe(confirmed, CONFIRMED.with(FillStatus.VOID));

        assertEquals(
                List.of("fill:" + confirmed.key() + ":t1", "void:" + confirmed.key() + ":t1"),
                undone.after().entries().stream().map(Entry::id).toList());
        assertEquals(Balances.empty(), Balances.of(undone.after().entries()));
        assertEquals(Usdc.of("10.71"), undone.after().hold());
        assertEquals(new Exposure(Usdc.of("0.14"), 0, 0), undone.exposure());
        assertTrue(observe(undone.after(), CONFIRMED.with(FillStatus.VOID)).isEmpty());
        assertThrows(IllegalStateException.class, () -> observe(undone.after(), CONFIRMED));
    }

    @Test
    void writesNothingForAnotherHashOfTheSettlementAlone() {
        Fill provisional = CONFIRMED.with(FillStatus.PROVISIONAL);
        Order order = observe(sent("10.71"), provisional).after();

        assertTrue(observe(order, provisional.settledBy(Optional.of("0x" + "ab".repeat(32))))
                .isEmpty());
        assertEquals(
                Optional.of("0x" + "cd".repeat(32)),
                observe(order, CONFIRMED.settledBy(Optional.of("0x" + "cd".repeat(32))))
                        .after()
                        .fills()
                        .getFirst()
                        .transaction());
    }

    @Test
    void refusesFillsBeyondTheHold() {
        assertEquals(Usdc.ZERO, observe(sent("4.14"), CONFIRMED).after().hold());
        assertThrows(IllegalStateException.class, () -> observe(sent("4.139999"), CONFIRMED));
    }

    @Test
    void refusesAnEventThatContradictsTheState() {
        Order filled = sent("10.71").after(new OrderEvent.FilledWhole(Samples.NOW));
        Optional<OrderEvent> rejected = Optional.of(new OrderEvent.Rejected(Samples.NOW, "no"));

        assertThrows(IllegalStateException.class, () -> OrderBooking.observe(filled, rejected, List.of(), Samples.NOW));
    }

    @Test
    void releasesExactlyTheRestWhenItCloses() {
        Order cancelled =
                observe(sent("10.71"), CONFIRMED).after().after(new OrderEvent.Cancelled(Samples.NOW, "killed"));
        Change close = OrderBooking.close(cancelled, Samples.NOW);

        assertEquals(Usdc.of("6.57"), close.dollars(Account.FREE));
        assertEquals(Usdc.of("-6.57"), close.dollars(Account.RESERVED));
        assertEquals(new Exposure(Usdc.of("-6.57"), -1, 0), close.exposure());
        assertTrue(close.after().closed());
        assertEquals(Usdc.ZERO, close.after().hold());
    }

    @Test
    void closesWithoutAnEntryWhenNothingIsLeft() {
        Order filled = observe(sent("4.14"), CONFIRMED).after().after(new OrderEvent.FilledWhole(Samples.NOW));
        Change close = OrderBooking.close(filled, Samples.NOW);

        assertEquals(List.of(), close.entries());
        assertEquals(new Exposure(Usdc.ZERO, -1, 0), close.exposure());
    }

    @Test
    @Tag("I-48")
    void staysOpenWhileTheOrderCanTradeOrAFillIsNotSettled() {
        Order resting = sent("10.71").after(new OrderEvent.Resting(Samples.NOW, false));
        Order unsettled = observe(sent("10.71"), CONFIRMED.with(FillStatus.PROVISIONAL))
                .after()
                .after(new OrderEvent.Cancelled(Samples.NOW, "killed"));

        assertFalse(resting.state().terminal());
        assertEquals(OrderState.CANCELLED, unsettled.state());
        assertThrows(IllegalStateException.class, () -> OrderBooking.close(resting, Samples.NOW));
        assertThrows(IllegalStateException.class, () -> OrderBooking.close(unsettled, Samples.NOW));
    }

    @Test
    void freesTheHoldOfAVoidFillWhenTheOrderCloses() {
        Order ended = observe(sent("10.71"), CONFIRMED.with(FillStatus.VOID))
                .after()
                .after(new OrderEvent.Cancelled(Samples.NOW, "killed"));

        assertEquals(Usdc.of("10.71"), OrderBooking.close(ended, Samples.NOW).dollars(Account.FREE));
    }

    private static Change observe(Order order, Fill... seen) {
        return OrderBooking.observe(order, Optional.empty(), List.of(seen), Samples.NOW);
    }

    static Order sent(String hold) {
        return Order.planned(Samples.intent(), Samples.market())
                .after(new OrderEvent.Reserved(Samples.NOW, Usdc.of(hold)))
                .after(new OrderEvent.Signed(Samples.NOW, Samples.signed()))
                .after(new OrderEvent.Sent(Samples.NOW));
    }
}
