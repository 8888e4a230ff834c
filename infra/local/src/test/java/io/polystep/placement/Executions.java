package io.polystep.placement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
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
import io.polystep.domain.order.TradeId;
import io.polystep.domain.port.OrderSigner;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.state.CashReading;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.polymarket.Trader;
import io.polystep.runtime.Json;
import io.polystep.runtime.Telemetry;
import io.polystep.testkit.InMemoryBoard;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import io.polystep.testkit.ScriptedVenue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One intent with a table and a venue of its own, whose executions any number of threads may run at once. */
final class Executions {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Instant NOW = START.plusSeconds(245);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Address WALLET = new Address("0x" + "11".repeat(20));
    private static final String TABLE = "twice";
    private static final int MOST_STEPS = 500;

    private final AtomicLong passed = new AtomicLong();
    private final InstantSource clock = () -> NOW.plusMillis(passed.get());
    private final Market market = Markets.btcFiveMinutes(START);
    private final OrderIntent intent = Intents.buyUp(market, NOW);
    private final ScriptedVenue venue;
    private final Ledgers ledgers;
    private final Books books;
    private final Sending sending;

    Executions(ScriptedVenue.Post... script) {
        LocalDynamo dynamo = LocalDynamo.inMemory(clock);
        TableDefinition.create(dynamo, TABLE);
        ledgers = Ledgers.connect(dynamo, TABLE, WALLET, new Writer("test", "0.1.0"), clock);
        ledgers.account()
                .book(new Entry(
                        "deposit:1",
                        NOW,
                        "deposit",
                        List.of(
                                Posting.dollars(Account.FREE, Usdc.of("100")),
                                Posting.dollars(Account.EXTERNAL, Usdc.of("-100")))));
        ledgers.state().bootstrap(new CashReading(Usdc.of("100"), "test", 0, NOW), NOW);
        venue = new ScriptedVenue(script).showing(filled(FillStatus.PROVISIONAL), filled(FillStatus.CONFIRMED));
        books = new Books(ledgers.orders(), clock);
        sending = new Sending(books, oneAtATime(venue), true);
    }

    Ledgers ledgers() {
        return ledgers;
    }

    ScriptedVenue venue() {
        return venue;
    }

    Order stored() {
        return books.require(intent.key());
    }

    /** One execution, from the reservation to the end, as the state machine drives it. */
    void run() {
        Limits limits = new Limits(
                Usdc.of("6"), Usdc.of("10"), Usdc.of("50"), 3, 1, Usdc.of("10"), 1_000, 1_000, Usdc.of("1000000"));
        Order order = insist(() -> reserve(limits));
        Outcome outcome = Outcome.of(order);
        for (int i = 0; i < MOST_STEPS && outcome != Outcome.CLOSED; i++) {
            outcome = next(outcome);
        }
    }

    private Order reserve(Limits limits) {
        InMemoryBoard board = new InMemoryBoard();
        board.put(market, List.of(), NOW);
        return new Reservation(books, board, new Guard(limits, ledgers.state(), ledgers.halts())).reserve(intent);
    }

    private Outcome next(Outcome outcome) {
        return switch (outcome) {
            case RESERVED -> answer(new SignHandler(silence(), work(Steps.sign(signing()))));
            case SIGNED ->
                answer(new SubmitHandler(silence(), work(Steps.submit(new Submitting(books, sending), POLL))));
            case ACCEPTED, FOUND -> tracked();
            case UNKNOWN, WAIT ->
                answer(new ResolveHandler(
                        silence(), work(Steps.resolve(new Resolution(books, sending, Duration.ofSeconds(10)), POLL))));
            case DENIED, ABANDONED, REFUSED, LAPSED -> answer(new ReleaseHandler(silence(), work(Steps.close(books))));
            case CLOSED -> outcome;
        };
    }

    private Outcome tracked() {
        Outcome outcome = answer(new TrackHandler(silence(), work(Steps.track(new Tracking(books, sending), POLL))));
        return outcome == Outcome.WAIT ? Outcome.ACCEPTED : outcome;
    }

    private Outcome answer(RequestStreamHandler handler) {
        OrderAnswer answer = insist(() -> Json.STRICT.read(invoke(handler), OrderAnswer.class));
        passed.addAndGet(Duration.ofSeconds(answer.waitSeconds()).toMillis());
        return Outcome.valueOf(answer.outcome());
    }

    @SuppressWarnings("NullAway") // the handlers do not look at the context
    private byte[] invoke(RequestStreamHandler handler) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] request = ("{\"intentKey\":\"" + intent.key() + "\"}").getBytes(UTF_8);
        try {
            handler.handleRequest(new ByteArrayInputStream(request), out, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Signing signing() {
        return new Signing(
                books, new HashFromSalt(WALLET), new Trader(WALLET, WALLET, SignatureType.EOA), () -> "owner");
    }

    /** As the state machine's Retry, without its limit: with several executions somebody always gets through. */
    private static <T> T insist(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (RetryableException lost) {
                Thread.onSpinWait();
            }
        }
    }

    private static Work work(Step step) {
        return (key, invocation) -> step.run(key);
    }

    private static OrderVenue.VenueView filled(FillStatus status) {
        return OrderVenue.VenueView.of(
                new OrderEvent.FilledWhole(NOW),
                List.of(new Fill(
                        new TradeId("t1"),
                        Price.of("0.93"),
                        Shares.of("5.37"),
                        Usdc.of("4.9941"),
                        Usdc.of("0.02"),
                        status,
                        NOW,
                        Optional.empty())));
    }

    private static OrderVenue oneAtATime(OrderVenue venue) {
        return (OrderVenue) Proxy.newProxyInstance(
                Executions.class.getClassLoader(), new Class<?>[] {OrderVenue.class}, (proxy, method, arguments) -> {
                    synchronized (venue) {
                        try {
                            return method.invoke(venue, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }
                });
    }

    private static Telemetry silence() {
        return new Telemetry() {
            @Override
            public void count(String metric, long amount) {}

            @Override
            public void called(String service) {}

            @Override
            public void flush(String function) {}
        };
    }

    private record HashFromSalt(Address account) implements OrderSigner {
        @Override
        public Signature sign(OrderFields fields) {
            return new Signature(new OrderHash("0x%064x".formatted(fields.salt())), "0x00");
        }
    }
}
