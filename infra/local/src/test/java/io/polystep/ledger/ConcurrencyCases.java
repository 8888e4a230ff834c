package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sixty-four writers against one account, on whatever engine stands behind the client. */
abstract class ConcurrencyCases {
    private static final int WRITERS = 64;
    private static final int MARKETS = 8;
    private static final Usdc HOLD = Samples.reservation(1, 0).exposure().atRisk();
    private static final Usdc CAP = new Usdc(HOLD.micros() * 10 + HOLD.micros() / 2);
    private static final Limits LIMITS =
            new Limits(HOLD, CAP, CAP, WRITERS, WRITERS, Usdc.of("1000"), 1_000, 1_000, Usdc.of("1000000"));

    /** An engine without the test's table. */
    abstract DynamoDbClient engine();

    @Test
    void exactlyAsManyReserveAsTheCapAllows() throws Exception {
        Conflicts conflicts = new Conflicts(engine());
        TestTable table = TestTable.on(conflicts.client(), "1000");

        long won = together(writer -> fits(
                conflicts,
                () -> table.reserve(Samples.reservation(1 + writer % MARKETS, writer), LIMITS, Samples.NOW)));

        RiskView view = view(table);
        assertEquals(10, won);
        assertEquals(10, view.account().openOrders());
        assertEquals(HOLD.micros() * 10, view.account().atRisk().micros());
        requireConserved(table);
        assertTrue(conflicts.raised() > 0, "no transaction was in the way of another");
    }

    @Test
    void wholeLivesTogetherNeverPassTheCapAndConserveTheMoney() throws Exception {
        Conflicts conflicts = new Conflicts(engine());
        TestTable table = TestTable.on(conflicts.client(), "1000");
        AtomicBoolean running = new AtomicBoolean(true);
        List<RiskView> seen = new ArrayList<>();

        try (ExecutorService watcher = Executors.newSingleThreadExecutor()) {
            Future<?> watching = watcher.submit(() -> {
                while (running.get()) {
                    seen.add(view(table));
                    Thread.onSpinWait();
                }
            });
            long lived = together(writer -> lives(conflicts, table, 1 + writer % MARKETS, writer));
            running.set(false);
            watching.get();
            assertTrue(lived >= 10, lived + " lives");
            assertEquals(lived, table.ledgers().orders().all().size());
        }

        assertTrue(seen.stream().allMatch(view -> view.account().atRisk().compareTo(CAP) <= 0), "a cap was passed");
        assertTrue(seen.stream().noneMatch(view -> view.free().isNegative()), "free money below zero");
        assertEquals(List.of(), table.ledgers().orders().open());
        assertEquals(0, view(table).account().openOrders());
        assertEquals(Usdc.ZERO, table.ledgers().account().balances().dollars(Account.RESERVED));
        requireConserved(table);
        assertTrue(conflicts.raised() > 0, "no transaction was in the way of another");
    }

    /** One whole life; false when the caps left no room for it. */
    private static boolean lives(Conflicts conflicts, TestTable table, int market, int sequence) {
        var orders = table.ledgers().orders();
        if (!fits(conflicts, () -> table.reserve(Samples.reservation(market, sequence), LIMITS, Samples.NOW))) {
            return false;
        }
        Order reserved = orders.find(Samples.intent(market, sequence).key()).orElseThrow();
        Order signed = insist(conflicts, () -> orders.commit(Samples.sign(reserved)));
        Order sent = insist(conflicts, () -> orders.commit(Samples.send(signed)));
        insist(
                conflicts,
                () -> orders.commit(OrderBooking.closing(
                        OrderBooking.observe(
                                sent,
                                Optional.of(new OrderEvent.Cancelled(Samples.NOW, "killed")),
                                List.of(Samples.fill("t" + sequence, FillStatus.CONFIRMED)),
                                Samples.NOW),
                        Samples.NOW)));
        return true;
    }

    private static boolean fits(Conflicts conflicts, Supplier<Order> reservation) {
        try {
            insist(conflicts, reservation);
            return true;
        } catch (RetryableException capReached) {
            return false;
        }
    }

    /** Tries again while only another transaction is in the way, as a state machine's Retry does. */
    private static Order insist(Conflicts conflicts, Supplier<Order> write) {
        while (true) {
            long before = conflicts.releases();
            try {
                return write.get();
            } catch (RetryableException lost) {
                if (!String.valueOf(lost.getMessage()).contains("no other transaction in the way")) {
                    throw lost;
                }
                awaitRelease(conflicts, before);
            }
        }
    }

    private static void awaitRelease(Conflicts conflicts, long before) {
        try {
            conflicts.awaitRelease(before);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped while another transaction was in the way", stopped);
        }
    }

    private static void requireConserved(TestTable table) {
        Balances kept = table.ledgers().account().balances();
        assertEquals(Balances.of(table.ledgers().account().entries()), kept);
        Usdc positions = kept.amounts().keySet().stream()
                .filter(key -> key.account().name().startsWith("position:")
                        && key.unit().equals(Unit.DOLLARS))
                .map(key -> kept.dollars(key.account()))
                .reduce(Usdc.ZERO, Usdc::plus);
        Usdc ours = kept.dollars(Account.FREE)
                .plus(kept.dollars(Account.RESERVED))
                .plus(kept.dollars(Account.FEES))
                .plus(positions);
        assertEquals(Usdc.of("1000"), ours);
        assertEquals(
                kept.dollars(Account.RESERVED).plus(positions),
                view(table).account().atRisk());
    }

    private static RiskView view(TestTable table) {
        return table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW);
    }

    private static long together(IntPredicate work) throws Exception {
        CountDownLatch start = new CountDownLatch(WRITERS);
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Boolean>> futures = IntStream.range(0, WRITERS)
                    .mapToObj(number -> pool.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.test(number);
                    }))
                    .toList();
            long won = 0;
            for (Future<Boolean> future : futures) {
                won += future.get() ? 1 : 0;
            }
            return won;
        }
    }
}
