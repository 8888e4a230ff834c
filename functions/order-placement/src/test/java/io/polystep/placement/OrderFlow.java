package io.polystep.placement;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.port.OrderSigner;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.risk.Limits;
import io.polystep.polymarket.Trader;
import io.polystep.testkit.Crashes;
import io.polystep.testkit.FixedClock;
import io.polystep.testkit.InMemoryBoard;
import io.polystep.testkit.InMemoryHalts;
import io.polystep.testkit.InMemoryOrders;
import io.polystep.testkit.InMemoryState;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import io.polystep.testkit.ScriptedVenue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One order on fakes, driven through its steps as the state machine does, each step retried as its Retry does. */
final class OrderFlow {
    static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    static final Instant NOW = START.plusSeconds(245);
    static final Duration POLL = Duration.ofSeconds(5);
    static final Duration VISIBILITY = Duration.ofSeconds(10);

    final FixedClock clock = new FixedClock(NOW);
    final Market market = Markets.btcFiveMinutes(START);
    final OrderIntent intent;
    final InMemoryOrders ledger = new InMemoryOrders(Usdc.of("100"));
    private final Limits limits;
    final ScriptedVenue venue;
    final Crashes crashes;
    final InMemoryBoard board = new InMemoryBoard();
    final InMemoryState state = new InMemoryState(Usdc.of("100"), NOW);
    final InMemoryHalts halts = new InMemoryHalts();
    final Books books;
    final Sending sending;
    boolean twice;
    private Duration pause = Duration.ZERO;

    OrderFlow(ScriptedVenue venue, Crashes crashes) {
        this(venue, crashes, true);
    }

    OrderFlow(ScriptedVenue venue, Crashes crashes, boolean allowed) {
        this(venue, crashes, allowed, TimeInForce.FAK);
    }

    private OrderFlow(ScriptedVenue venue, Crashes crashes, boolean allowed, TimeInForce timeInForce) {
        this(venue, crashes, allowed, timeInForce, "5", "6");
    }

    private OrderFlow(
            ScriptedVenue venue,
            Crashes crashes,
            boolean allowed,
            TimeInForce timeInForce,
            String spend,
            String mostHeld) {
        this.intent =
                Intents.with(Intents.buyUp(market, NOW), timeInForce).withSize(new OrderIntent.Spend(Usdc.of(spend)));
        this.limits = new Limits(
                Usdc.of(mostHeld),
                Usdc.of(mostHeld),
                Usdc.of("100"),
                3,
                1,
                Usdc.of("10"),
                1_000,
                1_000,
                Usdc.of("1000000"));
        this.venue = venue;
        this.crashes = crashes;
        this.books = new Books(crashes.wrap(OrderLedger.class, ledger), clock);
        this.sending = new Sending(books, crashes.wrap(OrderVenue.class, venue), allowed);
        board.put(market, List.of(), NOW);
    }

    /** With an order that rests until its deadline. */
    static OrderFlow resting(ScriptedVenue venue) {
        return new OrderFlow(venue, Crashes.after(0), true, TimeInForce.GTC);
    }

    /** With an order for 93 dollars, a hundred shares at 0.93. */
    static OrderFlow ofAHundredShares(ScriptedVenue venue) {
        return new OrderFlow(venue, Crashes.after(0), true, TimeInForce.FAK, "93", "100");
    }

    static OrderFlow of(ScriptedVenue venue) {
        return new OrderFlow(venue, Crashes.after(0));
    }

    Reservation reservation() {
        return new Reservation(books, board, new Guard(limits, state, halts));
    }

    Signing signing() {
        Address wallet = new Address("0x" + "11".repeat(20));
        return new Signing(books, new FakeSigner(wallet), new Trader(wallet, wallet, SignatureType.EOA), () -> "owner");
    }

    Submitting submitting() {
        return new Submitting(books, sending);
    }

    Tracking tracking() {
        return new Tracking(books, sending);
    }

    Resolution resolution() {
        return new Resolution(books, sending, VISIBILITY);
    }

    /** Runs to the end; fails when it does not come within 200 steps. */
    Order run() {
        Outcome outcome = Outcome.of(step(() -> reservation().reserve(intent)));
        for (int i = 0; i < 200 && outcome != Outcome.CLOSED; i++) {
            outcome = next(outcome);
        }
        Order end = ledger.find(intent.key()).orElseThrow();
        if (!end.closed()) {
            throw new AssertionError("expected a closed order, found " + end.history());
        }
        return end;
    }

    private Outcome next(Outcome outcome) {
        return switch (outcome) {
            case RESERVED -> answer(Steps.sign(signing()));
            case SIGNED -> answer(Steps.submit(submitting(), POLL));
            case ACCEPTED, FOUND -> track();
            case UNKNOWN -> resolve();
            case WAIT -> resolve();
            case DENIED, ABANDONED, REFUSED, LAPSED -> answer(Steps.close(books));
            case CLOSED -> outcome;
        };
    }

    private Outcome track() {
        Outcome outcome = answer(Steps.track(tracking(), POLL));
        clock.advance(pause);
        return outcome == Outcome.WAIT ? Outcome.ACCEPTED : outcome;
    }

    private Outcome resolve() {
        Outcome outcome = answer(Steps.resolve(resolution(), POLL));
        clock.advance(pause);
        return outcome;
    }

    private Outcome answer(Step step) {
        OrderAnswer answer = step(() -> step.run(intent.key()));
        pause = Duration.ofSeconds(answer.waitSeconds());
        return Outcome.valueOf(answer.outcome());
    }

    private <T> T step(Supplier<T> step) {
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                T answer = step.get();
                return twice ? step.get() : answer;
            } catch (RetryableException again) {
                clock.advance(Duration.ofMillis(500));
            }
        }
        throw new AssertionError("expected a step to succeed within 5 attempts");
    }

    static Fill fill(FillStatus status, String shares, String value) {
        return fill("t1", status, shares, value);
    }

    static Fill fill(String trade, FillStatus status, String shares, String value) {
        return new Fill(
                new TradeId(trade),
                Price.of("0.93"),
                Shares.of(shares),
                Usdc.of(value),
                Usdc.of("0.02"),
                status,
                NOW,
                Optional.empty());
    }

    static OrderVenue.VenueView filled(FillStatus status) {
        return OrderVenue.VenueView.of(new OrderEvent.FilledWhole(NOW), List.of(fill(status, "5.37", "4.9941")));
    }

    static OrderVenue.VenueView byTrades(Fill... fills) {
        return OrderVenue.VenueView.byTrades(List.of(fills));
    }

    static OrderVenue.VenueView resting(Fill... fills) {
        return OrderVenue.VenueView.of(new OrderEvent.Resting(NOW, fills.length > 0), List.of(fills));
    }

    static OrderVenue.VenueView killedAfter(Fill... fills) {
        return OrderVenue.VenueView.of(new OrderEvent.Cancelled(NOW, "killed"), List.of(fills));
    }

    /** Signs with the order's salt, so that the same fields have the same hash. */
    private record FakeSigner(Address account) implements OrderSigner {
        @Override
        public Signature sign(OrderFields fields) {
            return new Signature(new OrderHash("0x%064x".formatted(fields.salt())), "0x00");
        }
    }
}
