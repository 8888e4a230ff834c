package io.polystep.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.port.Broadcaster;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.Redemption.Route;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.risk.Limits;
import io.polystep.testkit.Crashes;
import io.polystep.testkit.FixedClock;
import io.polystep.testkit.InMemoryBoard;
import io.polystep.testkit.InMemoryOrders;
import io.polystep.testkit.InMemoryRedemptions;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import io.polystep.testkit.ScriptedChain;
import io.polystep.testkit.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RedemptionFlowTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Market MARKET = Markets.btcFiveMinutes(START);
    private static final Position HELD = new Position(Markets.CONDITION, Markets.UP, Shares.of("5"), Usdc.of("4.65"));

    private static final Waiting WAITING = new Waiting(Duration.ofMinutes(1));

    private final FixedClock clock = new FixedClock(START);
    private final InMemoryRedemptions stored = new InMemoryRedemptions(List.of(HELD));

    @Test
    void turnsAWinnerIntoMoneyAndBooksTheProfit() {
        ScriptedChain chain = won(Usdc.of("5"));

        Redemption end = run(chain, Crashes.after(0), false);

        assertEquals(RedemptionState.BOOKED, end.state());
        assertEquals(Usdc.of("5"), balances().dollars(Account.FREE));
        assertEquals(Usdc.of("-0.35"), balances().dollars(Account.REALISED));
    }

    @Test
    @Tag("I-26")
    @Tag("I-25")
    void writesALoserOffWithoutATransaction() {
        ScriptedChain chain =
                new ScriptedChain().holding(Markets.UP, Shares.of("5")).resolved(0, Usdc.ZERO);

        Redemption end = run(chain, Crashes.after(0), false);

        assertEquals(Route.WRITE_OFF, end.route());
        assertEquals(0, chain.broadcasts());
        assertEquals(Usdc.of("4.65"), balances().dollars(Account.REALISED));
    }

    @Test
    @DisplayName("a node that is behind shows no shares yet; they are not taken for redeemed by somebody else")
    void storesNothingWhileTheChainShowsOtherSharesThanTheBooks() {
        ScriptedChain behind = new ScriptedChain().resolved(1, Usdc.ZERO);
        ScriptedChain less =
                new ScriptedChain().holding(Markets.UP, Shares.of("4.999999")).resolved(1, Usdc.ZERO);

        assertEquals(RedemptionOutcome.SHARES_DIFFER, prepare(behind).outcome());
        assertEquals(RedemptionOutcome.SHARES_DIFFER, prepare(less).outcome());
        assertEquals(List.of(), stored.all());
        assertEquals(RedemptionOutcome.PREPARED, prepare(won(Usdc.of("5"))).outcome());
    }

    @Test
    @Tag("I-64")
    void failsARedemptionThatSucceedsAndPaysNothing() {
        Redemption end = run(won(Usdc.ZERO), Crashes.after(0), false);

        assertEquals(RedemptionState.FAILED, end.state());
        assertTrue(stored.entries().isEmpty());
        assertThrows(IllegalStateException.class, () -> booking(stored).book(end));
    }

    @Test
    @Tag("I-16")
    @Tag("I-35")
    void listsOnlyResolvedConditions() {
        InMemoryBoard board = new InMemoryBoard();
        board.put(MARKET, List.of(), START);
        ScriptedChain chain = new ScriptedChain();
        Resolved resolved = new Resolved(stored, board, new InMemoryOrders(Usdc.of("1")), chain);

        assertEquals(new ResolvedList(List.of(), 1), resolved.list());
        chain.resolved(1, Usdc.ZERO);

        assertEquals(
                List.of(new RedemptionRequest(Markets.CONDITION.value(), "", false)),
                resolved.list().redemptions());
    }

    @Test
    void leavesAConditionAloneWhileAnOpenOrderMayStillAddToIt() {
        InMemoryBoard board = new InMemoryBoard();
        board.put(MARKET, List.of(), START);
        InMemoryOrders orders = new InMemoryOrders(Usdc.of("20"));
        Order planned = Order.planned(Intents.buyUp(MARKET, START.plusSeconds(200)), MARKET);
        Order open = planned.after(new OrderEvent.Reserved(START, Usdc.of("6")));
        Limits limits = new Limits(
                Usdc.of("10"), Usdc.of("10"), Usdc.of("10"), 1, 1, Usdc.of("10"), 1_000, 1_000, Usdc.of("1000000"));
        orders.reserve(Change.of(planned, open), limits, Standings.sound(Usdc.of("100"), START), START);

        ResolvedList list = new Resolved(stored, board, orders, new ScriptedChain().resolved(1, Usdc.ZERO)).list();

        assertEquals(List.of(), list.redemptions());
    }

    @Test
    void storesNothingWhileTheListingMissedAnOpenOrder() {
        stored.orderOpen(true);

        assertEquals(RedemptionOutcome.ORDER_OPEN, prepare(won(Usdc.of("5"))).outcome());
        assertEquals(List.of(), stored.all());
        stored.orderOpen(false);
        assertEquals(RedemptionOutcome.PREPARED, prepare(won(Usdc.of("5"))).outcome());
    }

    @Test
    @DisplayName(
            "a market whose shares went to suspense after it was listed gets no redemption, which nothing could book")
    void storesNothingWhenTheBooksHoldNothing() {
        InMemoryRedemptions nothing = new InMemoryRedemptions(List.of());
        ScriptedChain chain = new ScriptedChain().resolved(1, Usdc.ZERO);

        Step step = new Preparation(ScriptedChain.wallet(), nothing, chain, () -> chain, WAITING, clock)
                .prepare(Optional.empty(), MARKET);

        assertEquals(RedemptionOutcome.NOTHING_HELD, step.outcome());
        assertEquals(List.of(), nothing.all());
    }

    @Test
    @Tag("I-03")
    void endsTheSameWhereverItCrashes() {
        Crashes none = Crashes.after(0);
        new RedemptionFlowTest().run(won(Usdc.of("5")), none, false);
        for (int call = 1; call <= none.calls(); call++) {
            RedemptionFlowTest fresh = new RedemptionFlowTest();
            Redemption end = fresh.run(won(Usdc.of("5")), Crashes.after(call), false);
            assertEquals(RedemptionState.BOOKED, end.state(), "crash after call " + call);
            assertEquals(1, fresh.stored.entries().size(), "crash after call " + call);
        }
    }

    @Test
    void endsTheSameWhenEveryStepRunsTwice() {
        Redemption end = run(won(Usdc.of("5")), Crashes.after(0), true);

        assertEquals(RedemptionState.BOOKED, end.state());
        assertEquals(1, stored.entries().size());
    }

    private static ScriptedChain won(Usdc pays) {
        return new ScriptedChain().holding(Markets.UP, Shares.of("5")).resolved(1, pays);
    }

    private Balances balances() {
        return Balances.of(stored.entries());
    }

    private static Booking booking(RedemptionLedger ledger) {
        return new Booking(ledger, new FixedClock(START));
    }

    /** Runs the steps in the state machine's order, each retried after a crash. */
    private Redemption run(ScriptedChain chain, Crashes crashes, boolean twice) {
        RedemptionLedger ledger = crashes.wrap(RedemptionLedger.class, stored);
        ChainReader reader = crashes.wrap(ChainReader.class, chain);
        ChainWriter writer = crashes.wrap(ChainWriter.class, chain);
        Broadcaster broadcaster = crashes.wrap(Broadcaster.class, chain);
        Preparation preparation = new Preparation(ScriptedChain.wallet(), ledger, reader, () -> writer, WAITING, clock);
        Sending sending = new Sending(ledger, reader, broadcaster);
        Confirmation confirmation = new Confirmation(ledger, reader, WAITING, clock);
        retried(twice, () -> preparation.prepare(Optional.empty(), MARKET).redemption());
        retried(twice, () -> sending.send(now()));
        Redemption seen =
                retried(twice, () -> confirmation.confirm(now(), MARKET).redemption());
        return seen.state() == RedemptionState.FAILED
                ? seen
                : retried(twice, () -> booking(ledger).book(now()));
    }

    @Test
    void signsNothingWhileGasIsTooExpensiveAndGoesOnWhenItIsNot() {
        ScriptedChain chain = won(Usdc.of("5")).expensive(true);

        assertEquals(RedemptionOutcome.EXPENSIVE, prepare(chain).outcome());
        assertEquals(List.of(), stored.all());
        assertEquals(RedemptionOutcome.PREPARED, prepare(chain.expensive(false)).outcome());
    }

    @Test
    void replacesWhatIsStuckAndTakesWhicheverHashWins() {
        ScriptedChain chain = won(Usdc.of("5")).stuck(true);
        prepare(chain);
        send(chain);
        assertEquals(RedemptionOutcome.WAIT, confirm(chain).outcome());
        clock.advance(WAITING.after());
        assertEquals(RedemptionOutcome.STUCK, confirm(chain).outcome());

        Step replaced = prepare(chain);

        assertEquals(RedemptionOutcome.PREPARED, replaced.outcome());
        assertEquals(2, replaced.redemption().hashes().size());
        // The first one wins after all: its bytes reach the block before those of the second.
        chain.stuck(false).broadcast(replaced.redemption().attempts().getFirst().transaction());
        send(chain);
        assertEquals(RedemptionOutcome.CONFIRMED, confirm(chain).outcome());
        assertEquals(
                replaced.redemption().hashes().getFirst(),
                now().settlement().orElseThrow().transaction());
    }

    @Test
    void keepsTheOldTransactionInPlayWhileAReplacementIsTooExpensive() {
        ScriptedChain chain = won(Usdc.of("5")).stuck(true);
        prepare(chain);
        send(chain);
        clock.advance(WAITING.after());
        chain.expensive(true);

        Step kept = prepare(chain);

        assertEquals(RedemptionOutcome.SENT, kept.outcome());
        assertEquals(1, kept.redemption().attempts().size());
    }

    private Step prepare(ScriptedChain chain) {
        return new Preparation(ScriptedChain.wallet(), stored, chain, () -> chain, WAITING, clock)
                .prepare(Optional.empty(), MARKET);
    }

    private void send(ScriptedChain chain) {
        new Sending(stored, chain, chain).send(now());
    }

    private Step confirm(ScriptedChain chain) {
        return new Confirmation(stored, chain, WAITING, clock).confirm(now(), MARKET);
    }

    private Redemption now() {
        return stored.find(ScriptedChain.wallet(), Markets.CONDITION, Optional.empty())
                .orElseThrow();
    }

    private static Redemption retried(boolean twice, Supplier<Redemption> step) {
        try {
            Redemption first = step.get();
            return twice ? step.get() : first;
        } catch (RetryableException crash) {
            return step.get();
        }
    }
}
