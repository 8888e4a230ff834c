package io.polystep.placement;

import static io.polystep.placement.OrderFlow.fill;
import static io.polystep.placement.OrderFlow.filled;
import static io.polystep.placement.OrderFlow.killedAfter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.port.Clearance;
import io.polystep.domain.port.OrderVenue;
import io.polystep.testkit.Crashes;
import io.polystep.testkit.ScriptedVenue;
import io.polystep.testkit.ScriptedVenue.Post;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OrderFlowTest {
    private static final OrderVenue.VenueView PROVISIONAL = filled(FillStatus.PROVISIONAL);
    private static final OrderVenue.VenueView CONFIRMED = filled(FillStatus.CONFIRMED);

    @Test
    void booksAConfirmedFillAndFreesTheRest() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue().showing(PROVISIONAL, CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(Usdc.of("94.9859"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void sendsNoSecondOrderWhenTheAnswerIsLostAfterThePostLanded() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(Post.LOSE_ANSWER).showing(CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(1, flow.venue.bodies().size());
        assertNothingHeld(flow);
    }

    @Test
    void postsTheSameBytesAgainWhenTheRequestWasLost() {
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(Post.LOSE_REQUEST).showing(CONFIRMED));

        assertEquals(OrderState.FILLED, flow.run().state());

        assertEquals(2, flow.venue.bodies().size());
        assertEquals(1, Set.copyOf(flow.venue.bodies()).size());
        assertEquals(1, flow.venue.orders());
    }

    @Test
    void lapsesWithEvidenceWhenNothingEverArrives() {
        Post[] lost = Stream.generate(() -> Post.LOSE_REQUEST).limit(50).toArray(Post[]::new);
        OrderFlow flow = OrderFlow.of(new ScriptedVenue(lost).showing(CONFIRMED));

        Order end = flow.run();

        assertEquals(OrderState.LAPSED, end.state());
        assertTrue(
                end.history().getLast().contains("does not know it"),
                end.history().getLast());
        assertEquals(Usdc.of("100"), flow.ledger.balances().dollars(Account.FREE));
        assertNothingHeld(flow);
    }

    @Test
    void looksAnOrderUpThatTheVenueCallsADuplicate() {
        // The first post lands, its answer is lost, and the attempt dies before it can store that.
        ScriptedVenue venue = new ScriptedVenue(Post.LOSE_ANSWER).showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));
        venue.submit(signed.signed().orElseThrow());

        Order sent = flow.submitting().submit(signed);

        assertEquals(OrderState.FILLED, sent.state());
        assertEquals(1, venue.orders());
    }

    @Test
    void asksTheVenueFirstWhenAnEarlierAttemptDiedWhileSending() {
        ScriptedVenue venue = new ScriptedVenue().showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));
        Order sent = flow.books.after(signed, new io.polystep.domain.order.OrderEvent.Sent(flow.clock.instant()));
        venue.submit(sent.signed().orElseThrow());

        Order found = flow.submitting().submit(sent);

        assertEquals(OrderState.FILLED, found.state());
        assertEquals(1, venue.bodies().size());
    }

    @Test
    void doesNotTakeARefusalOfASecondSendAsProofAboutTheFirst() {
        ScriptedVenue venue = new ScriptedVenue(Post.REFUSE).showing(CONFIRMED);
        OrderFlow flow = OrderFlow.of(venue);
        Order signed = flow.signing().sign(flow.reservation().reserve(flow.intent));
        Order sent = flow.books.after(signed, new io.polystep.domain.order.OrderEvent.Sent(flow.clock.instant()));

        Order refused = flow.submitting().submit(sent);

        assertEquals(OrderState.UNKNOWN, refused.state());
        assertTrue(refused.hold().isPositive());
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
                () -> new ScriptedVenue(Post.LOSE_REQUEST, Post.REFUSE).showing(CONFIRMED));
    }

    @ParameterizedTest
    @MethodSource("venues")
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
