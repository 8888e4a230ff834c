package io.polystep.placement;

import static io.polystep.placement.OrderFlow.byTrades;
import static io.polystep.placement.OrderFlow.fill;
import static io.polystep.placement.OrderFlow.filled;
import static io.polystep.placement.OrderFlow.killedAfter;
import static io.polystep.placement.OrderFlow.resting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.port.Clearance;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.state.Standing;
import io.polystep.testkit.Crashes;
import io.polystep.testkit.ScriptedVenue;
import io.polystep.testkit.ScriptedVenue.Post;
import io.polystep.testkit.Standings;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OrderFlowTest {
    private static final OrderVenue.VenueView PROVISIONAL = filled(FillStatus.PROVISIONAL);
    private static final OrderVenue.VenueView CONFIRMED = filled(FillStatus.CONFIRMED);

    @Test
    @DisplayName("I-02, I-18: a certain drawdown denies the order and latches a halt for everything")
    @Tag("I-02")
    void i02LatchesAHaltOnACertainDrawdown() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue());
        flow.ledger.stand(Standings.of(Usdc.of("100"), Usdc.of("70"), Usdc.of("70"), OrderFlow.NOW));

        Order denied = flow.reservation().reserve(flow.intent);

        assertEquals(OrderState.DENIED, denied.state());
        assertTrue(String.valueOf(flow.halts.reasons().get(Halts.GLOBAL)).contains("drawdown: equity 70, peak 100"));
    }

    @Test
    @DisplayName("I-17: what is not known denies the order and latches nothing")
    @Tag("I-17")
    void i17LatchesNothingWhileALossIsNotCertain() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue());
        Standing old = Standings.sound(Usdc.of("100"), OrderFlow.NOW.minusSeconds(600));
        flow.ledger.stand(Standing.of(old.record(), old.money(), old.day(), OrderFlow.NOW));

        Order denied = flow.reservation().reserve(flow.intent);

        assertEquals(OrderState.DENIED, denied.state());
        assertTrue(
                denied.history().getLast().contains("STATE_STALE"),
                denied.history().toString());
        assertEquals(Map.of(), flow.halts.reasons());
    }

    @Test
    void booksAConfirmedFillAndFreesTheRest() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue().showing(PROVISIONAL, CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(Usdc.of("94.9859"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-42")
    void sendsNoSecondOrderWhenTheAnswerIsLostAfterThePostLanded() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(Post.LOSE_ANSWER).showing(CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(1, flow.venue.bodies().size());
        assertNothingHeld(flow);
    }

    @Test
    @DisplayName("I-42 a taking order whose request was lost is never sent again, but cancelled by hash and let go")
    @Tag("I-42")
    void neverSendsATakingOrderASecondTime() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(Post.LOSE_REQUEST).showing(CONFIRMED));

        assertEquals(OrderState.LAPSED, flow.run().state());

        assertEquals(1, flow.venue.bodies().size());
        assertEquals(1, flow.venue.cancels().size());
        assertNothingHeld(flow);
    }

    @Test
    void postsTheSameBytesOfARestingOrderAgainWhenTheRequestWasLost() {
        OrderFlow flow = OrderFlow.resting(new ScriptedVenue(Post.LOSE_REQUEST).showing(CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(2, flow.venue.bodies().size());
        assertEquals(1, Set.copyOf(flow.venue.bodies()).size());
        assertEquals(1, flow.venue.orders());
    }

    @Test
    @DisplayName("I-47 time alone never ends an unknown outcome: it lapses only on the venue's own answers")
    void lapsesWithEvidenceWhenNothingEverArrives() {
        Post[] lost = Stream.generate(() -> Post.LOSE_REQUEST).limit(50).toArray(Post[]::new);
        OrderFlow flow =
                OrderFlow.resting(new ScriptedVenue(lost).showing(CONFIRMED).silentFor(40));

        Order end = flow.run();

        assertEquals(OrderState.LAPSED, end.state());
        assertTrue(
                end.history().getLast().contains("shows neither"), end.history().getLast());
        assertEquals(Usdc.of("100"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-42")
    void looksAnOrderUpThatTheVenueCallsADuplicate() {
        // The first post lands, its answer is lost, and the attempt dies before it can store that.
        ScriptedVenue venue = new ScriptedVenue(Post.LOSE_ANSWER).showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));
        venue.submit(signed.signed().orElseThrow());

        Order sent = flow.submitting().submit(signed);

        assertEquals(OrderState.UNKNOWN, sent.state());
        assertEquals(OrderState.FILLED, flow.resolution().resolve(sent).state());
        assertEquals(1, venue.orders());
    }

    @Test
    @Tag("I-42")
    void asksTheVenueFirstWhenAnEarlierAttemptDiedWhileSending() {
        ScriptedVenue venue = new ScriptedVenue().showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));
        Order sent = flow.books.after(signed, new OrderEvent.Sent(flow.clock.instant()));
        venue.submit(sent.signed().orElseThrow());

        Order found = flow.resolution().resolve(flow.submitting().submit(sent));

        assertEquals(OrderState.FILLED, found.state());
        assertEquals(1, venue.bodies().size());
    }

    @Test
    void sendsNothingForAnOrderWhoseRefusalWasLostInAKill() {
        // The first attempt was refused, which the venue does not keep, and died before it could store that.
        ScriptedVenue venue = new ScriptedVenue(Post.REFUSE).showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));
        Order sent = flow.books.after(signed, new OrderEvent.Sent(flow.clock.instant()));
        venue.submit(sent.signed().orElseThrow());

        assertEquals(OrderState.LAPSED, flow.run().state());

        assertEquals(1, venue.bodies().size());
        assertEquals(0, venue.orders());
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-42")
    void takesAReadThatFailsForNoEvidence() {
        OrderFlow flow = OrderFlow.of(
                new ScriptedVenue(Post.LOSE_ANSWER).showing(CONFIRMED).silentFor(30));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(0, flow.venue.cancels().size());
        assertEquals(1, flow.venue.bodies().size());
    }

    @Test
    void endsAnUnknownOutcomeWithinFiveMinutesAfterTheVenueAnswersAgain() {
        ScriptedVenue venue = new ScriptedVenue(Post.LOSE_REQUEST).silentFor(70);
        OrderFlow flow = OrderFlow.of(venue);

        Order end = flow.run();

        assertEquals(OrderState.LAPSED, end.state());
        // The first look that is answered after the window asks for the cancel.
        Instant answered = end.cancelAskedAt().orElseThrow();
        assertTrue(Duration.between(OrderFlow.NOW, answered).compareTo(Duration.ofMinutes(20)) > 0, "silent for long");
        assertTrue(Duration.between(answered, flow.clock.instant()).compareTo(Duration.ofMinutes(4)) < 0);
        assertTrue(
                Steps.pause(end, answered.plusSeconds(100_000), OrderFlow.POLL).compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    @DisplayName("I-23 what still rests at the deadline is cancelled, and the cancel is confirmed by a look")
    @Tag("I-23")
    void cancelsARestingOrderAtItsDeadline() {
        ScriptedVenue venue = new ScriptedVenue()
                .showing(resting())
                .showingOnceCancelled(killedAfter(fill(FillStatus.CONFIRMED, "2", "1.86")));
        OrderFlow flow = OrderFlow.resting(venue);

        Order end = flow.run();

        assertEquals(OrderState.CANCELLED, end.state());
        assertEquals(1, venue.cancels().size());
        assertTrue(!end.cancelAskedAt().orElseThrow().isBefore(flow.intent.deadline()));
        assertEquals(Usdc.of("98.12"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-23")
    @Tag("I-24")
    void asksForACancelAgainThatWasLost() {
        ScriptedVenue venue = new ScriptedVenue()
                .showing(resting())
                .showingOnceCancelled(resting())
                .showingOnceCancelled(killedAfter(fill(FillStatus.CONFIRMED, "2", "1.86")));
        OrderFlow flow = OrderFlow.resting(venue);

        assertEquals(OrderState.CANCELLED, flow.run().state());

        assertEquals(2, venue.cancels().size());
        assertNothingHeld(flow);
    }

    @Test
    @DisplayName("I-48 partial fills add up, and the order stays until it has ended")
    @Tag("I-48")
    void addsUpPartialFills() {
        ScriptedVenue venue = new ScriptedVenue()
                .showing(
                        resting(fill("t1", FillStatus.CONFIRMED, "2", "1.86")),
                        resting(
                                fill("t1", FillStatus.CONFIRMED, "2", "1.86"),
                                fill("t2", FillStatus.PROVISIONAL, "1", "0.93")),
                        OrderVenue.VenueView.of(
                                new OrderEvent.FilledWhole(OrderFlow.NOW),
                                List.of(
                                        fill("t1", FillStatus.CONFIRMED, "2", "1.86"),
                                        fill("t2", FillStatus.CONFIRMED, "1", "0.93"),
                                        fill("t3", FillStatus.CONFIRMED, "2", "1.86"))));
        OrderFlow flow = OrderFlow.resting(venue);

        Order end = flow.run();

        assertEquals(OrderState.FILLED, end.state());
        assertEquals(3, end.fills().size());
        assertEquals(Usdc.of("95.29"), flow.ledger.balances().dollars(Account.FREE));
        assertEquals(0, venue.cancels().size());
        assertNothingHeld(flow);
    }

    @Test
    void waitsTenMinutesForASettlementThatIsTriedAgain() {
        OrderVenue.VenueView[] retrying =
                Stream.generate(() -> PROVISIONAL).limit(60).toArray(OrderVenue.VenueView[]::new);
        OrderFlow flow = OrderFlow.of(new ScriptedVenue().showing(retrying).showing(CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertTrue(Duration.between(OrderFlow.NOW, flow.clock.instant()).compareTo(Duration.ofMinutes(9)) > 0);
        assertEquals(Usdc.of("94.9859"), flow.ledger.balances().dollars(Account.FREE));
    }

    @Test
    void booksTheSharesThatWereReallyMatched() {
        // 99.997714 of 100: the venue's rounding leaves a dust of shares that never comes.
        OrderFlow flow = OrderFlow.ofAHundredShares(new ScriptedVenue()
                .showing(OrderVenue.VenueView.of(
                        new OrderEvent.FilledWhole(OrderFlow.NOW),
                        List.of(fill(FillStatus.CONFIRMED, "99.997714", "92.997875")))));

        Order end = flow.run();

        assertEquals(OrderState.FILLED, end.state());
        assertEquals(Shares.of("99.997714"), end.fills().getFirst().shares());
        assertEquals(Usdc.of("6.982125"), flow.ledger.balances().dollars(Account.FREE));
        assertEquals(
                BigInteger.valueOf(99_997_714),
                flow.ledger
                        .balances()
                        .amount(Account.position(flow.intent.token()), new Unit.OutcomeShares(flow.intent.token())));
        assertNothingHeld(flow);
    }

    @Test
    void endsATakingOrderThatOnlyItsTradesShow() {
        ScriptedVenue venue = new ScriptedVenue()
                .showing(
                        byTrades(fill(FillStatus.PROVISIONAL, "5.37", "4.9941")),
                        byTrades(fill(FillStatus.CONFIRMED, "5.37", "4.9941")));
        OrderFlow flow = OrderFlow.of(venue);

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(1, venue.cancels().size());
        assertEquals(Usdc.of("94.9859"), flow.ledger.balances().dollars(Account.FREE));
        assertTrue(Duration.between(OrderFlow.NOW, flow.clock.instant()).compareTo(Duration.ofMinutes(4)) < 0);
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-23")
    void endsAnOrderThatOnlyTradesOfAPartOfItShowWithTheEvidence() {
        ScriptedVenue venue =
                new ScriptedVenue(Post.LOSE_ANSWER).showing(byTrades(fill(FillStatus.CONFIRMED, "2", "1.86")));
        OrderFlow flow = OrderFlow.of(venue);

        Order end = flow.run();

        assertEquals(OrderState.CANCELLED, end.state());
        assertTrue(end.history().getLast().contains("shown by its trades only, 1 of them"), end.history()::toString);
        assertTrue(
                end.history().stream().anyMatch(line -> line.contains("cancel asked: the venue says")),
                end.history()::toString);
        assertEquals(Usdc.of("98.12"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void leavesARestingOrderThatOnlyItsTradesShowInTheMarketUntilItsDeadline() {
        ScriptedVenue venue = new ScriptedVenue().showing(byTrades(fill(FillStatus.CONFIRMED, "2", "1.86")));
        OrderFlow flow = OrderFlow.resting(venue);

        Order end = flow.run();

        assertEquals(OrderState.CANCELLED, end.state());
        assertTrue(!end.cancelAskedAt().orElseThrow().isBefore(flow.intent.deadline()));
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-23")
    void keepsTheHoldOfAFilledOrderUntilItsTradesAreListed() {
        OrderVenue.VenueView bare = OrderVenue.VenueView.of(new OrderEvent.FilledWhole(OrderFlow.NOW), List.of());
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(Post.LOSE_ANSWER).showing(bare, bare, CONFIRMED));
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));

        Order filled = flow.resolution().resolve(flow.submitting().submit(signed));

        assertEquals(OrderState.FILLED, filled.state());
        assertTrue(!filled.closed() && filled.hold().isPositive(), filled.toString());
        assertEquals(OrderState.FILLED, flow.run().state());
        assertEquals(Usdc.of("94.9859"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void undoesAFillThatIsVoidAfterItWasConfirmed() {
        OrderFlow flow = OrderFlow.resting(new ScriptedVenue()
                .showing(
                        resting(fill("t1", FillStatus.CONFIRMED, "2", "1.86")),
                        killedAfter(
                                fill("t1", FillStatus.VOID, "2", "1.86"),
                                fill("t2", FillStatus.CONFIRMED, "1", "0.93"))));

        Order end = flow.run();

        assertEquals(OrderState.CANCELLED, end.state());
        assertEquals(
                List.of("fill", "void", "fill", "release"),
                end.entries().stream()
                        .skip(1)
                        .map(entry -> entry.id().substring(0, entry.id().indexOf(':')))
                        .toList());
        assertEquals(Usdc.of("99.05"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void sendsNothingWhileTheVenueHoldsItBackAndThenSendsIt() {
        Clearance held = new Clearance.Held("the venue is in mode RESTARTING", Optional.empty());
        ScriptedVenue venue = new ScriptedVenue().clearing(held, held).showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));

        assertEquals(
                Outcome.WAIT.name(),
                Steps.submit(flow.submitting(), Duration.ofSeconds(5))
                        .run(flow.intent.key())
                        .outcome());
        assertEquals(OrderState.SIGNED, flow.books.require(signed.key()).state());
        assertEquals(0, venue.bodies().size());
        assertEquals(OrderState.FILLED, flow.run().state());
        assertEquals(1, venue.bodies().size());
    }

    @Test
    void givesUpAnOrderThatTheRegionForbids() {
        ScriptedVenue venue = new ScriptedVenue()
                .clearing(new Clearance.Forbidden("the venue's region check says BLOCKED"))
                .showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);

        Order end = flow.run();

        assertEquals(OrderState.ABANDONED, end.state());
        assertEquals(0, venue.bodies().size());
        assertEquals(Usdc.of("100"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void freesTheHoldOfARefusedOrder() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(Post.REFUSE));

        assertEquals(OrderState.REJECTED, flow.run().state());

        assertEquals(Usdc.of("100"), flow.ledger.balances().dollars(Account.FREE));
        assertEquals(0, flow.venue.orders());
    }

    @Test
    void booksThePartThatAFillAndKillOrderGot() {
        OrderFlow flow =
                OrderFlow.of(new ScriptedVenue().showing(killedAfter(fill(FillStatus.CONFIRMED, "2", "1.86"))));

        assertEquals(OrderState.CANCELLED, flow.run().state());

        assertEquals(Usdc.of("98.12"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    @Tag("I-23")
    void keepsTheHoldUntilTheTradesOfAPartlyMatchedOrderAreListed() {
        OrderFlow flow = OrderFlow.of(
                new ScriptedVenue().showing(killedAfter(), killedAfter(fill(FillStatus.CONFIRMED, "2", "1.86"))));

        flow.run();

        assertEquals(Usdc.of("98.12"), flow.ledger.balances().dollars(Account.FREE));
    }

    @Test
    void freesAllWhenTheOnlyFillIsVoid() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue().showing(PROVISIONAL, filled(FillStatus.VOID)));

        flow.run();

        assertEquals(Usdc.of("100"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void sendsNothingAfterTheDeadline() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue());
        flow.signing().sign(flow.reservation().reserve(flow.intent));
        flow.clock.advance(Duration.ofSeconds(45));

        assertEquals(OrderState.ABANDONED, flow.run().state());

        assertEquals(0, flow.venue.bodies().size());
        assertNothingHeld(flow);
    }

    @Test
    void sendsNothingInPaperTrading() {
        OrderFlow flow = new OrderFlow(new ScriptedVenue(), Crashes.after(0), false);

        assertEquals(OrderState.ABANDONED, flow.run().state());

        assertEquals(0, flow.venue.bodies().size());
        assertNothingHeld(flow);
    }

    @Test
    void storesARefusalOfTheGateOnce() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue());
        flow.clock.advance(Duration.ofMinutes(1));

        Order first = flow.reservation().reserve(flow.intent);
        Order second = flow.reservation().reserve(flow.intent);

        assertEquals(OrderState.DENIED, first.state());
        assertEquals(first, second);
        assertEquals(0, flow.ledger.exposure().openOrders());
    }

    static Stream<Supplier<ScriptedVenue>> venues() {
        return Stream.of(
                () -> new ScriptedVenue().showing(PROVISIONAL, CONFIRMED),
                () -> new ScriptedVenue(Post.LOSE_ANSWER).showing(CONFIRMED),
                () -> new ScriptedVenue(Post.LOSE_REQUEST).showing(PROVISIONAL, CONFIRMED),
                () -> new ScriptedVenue(Post.LOSE_REQUEST, Post.LOSE_ANSWER).showing(CONFIRMED),
                () -> new ScriptedVenue().showing(killedAfter(fill(FillStatus.CONFIRMED, "5.37", "4.9941"))),
                () -> new ScriptedVenue(Post.REFUSE).showing(CONFIRMED));
    }

    @ParameterizedTest
    @MethodSource("venues")
    @Tag("I-03")
    void endsTheSameWhereverItCrashes(Supplier<ScriptedVenue> venue) {
        Crashes none = Crashes.after(0);
        new OrderFlow(venue.get(), none).run();
        for (int call = 1; call <= none.calls(); call++) {
            OrderFlow flow = new OrderFlow(venue.get(), Crashes.after(call));
            Order end = flow.run();
            assertTrue(flow.venue.orders() <= 1, "crash after call " + call);
            assertTrue(Set.copyOf(flow.venue.bodies()).size() <= 1, "crash after call " + call);
            boolean traded = flow.venue.orders() == 1;
            Usdc free = flow.ledger.balances().dollars(Account.FREE);
            assertEquals(Usdc.of(traded ? "94.9859" : "100"), free, "crash after call " + call + ": " + end.history());
            assertNothingHeld(flow);
        }
    }

    @ParameterizedTest
    @MethodSource("venues")
    void endsTheSameWhenEveryStepRunsTwice(Supplier<ScriptedVenue> venue) {
        OrderFlow flow = OrderFlow.of(venue.get());
        flow.twice = true;

        flow.run();

        assertTrue(flow.venue.orders() <= 1);
        boolean traded = flow.venue.orders() == 1;
        assertEquals(Usdc.of(traded ? "94.9859" : "100"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    private static void assertNothingHeld(OrderFlow flow) {
        assertEquals(Usdc.ZERO, flow.ledger.balances().dollars(Account.RESERVED));
        assertEquals(0, flow.ledger.exposure().openOrders());
    }
}
