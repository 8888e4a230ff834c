package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RacesTest {
    private final TestTable table = TestTable.with("1000");

    @Test
    void oneOfManyWritersOfAnOrderWins() throws Exception {
        Order order = table.reserve(1, 0);

        List<Boolean> won = together(
                16, writer -> () -> succeeds(() -> table.ledgers().orders().commit(Samples.sign(order))));

        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        assertEquals(2, table.ledgers().orders().find(order.key()).orElseThrow().revision());
    }

    @Test
    @Tag("I-12")
    void oneReservationOfManyForOneIntentCounts() throws Exception {
        List<Order> orders = together(16, writer -> () -> table.reserve(1, 0));

        assertEquals(1, orders.stream().distinct().count());
        assertEquals(1, view().account().openOrders());
    }

    @Test
    @Tag("I-33")
    void sixtyFourReservationsNeverPassTheCaps() throws Exception {
        Usdc hold = Samples.reservation(1, 0).exposure().atRisk();
        Usdc cap = new Usdc(hold.micros() * 10 + hold.micros() / 2);
        Limits limits = new Limits(hold, cap, cap, 64, 64, Usdc.of("100"), 1_000, 1_000, Usdc.of("1000000"));

        List<Boolean> won = together(
                64, number -> () -> succeeds(() -> table.reserve(Samples.reservation(1, number), limits, Samples.NOW)));

        RiskView view = view();
        assertEquals(10, won.stream().filter(Boolean::booleanValue).count());
        assertEquals(10, view.account().openOrders());
        assertTrue(view.account().atRisk().compareTo(cap) <= 0, view.toString());
        assertEquals(view.account(), view.market());
        assertEquals(Usdc.of("1000").minus(view.account().atRisk()), view.free());
        assertEquals(
                Balances.of(table.ledgers().account().entries()),
                table.ledgers().account().balances());
    }

    /** Two reservations per market, so that half of them find their market opened by the other. */
    @Test
    @Tag("I-09")
    void i09SixtyFourReservationsNeverOpenMoreMarketsThanTheLimit() throws Exception {
        Usdc wide = Usdc.of("1000");
        Limits limits = new Limits(wide, wide, wide, 64, 64, wide, 7, 1_000, Usdc.of("1000000"));

        List<Boolean> won = together(
                64,
                number -> () -> succeeds(
                        () -> table.reserve(Samples.reservation(1 + number % 32, number), limits, Samples.NOW)));

        long markets = IntStream.rangeClosed(1, 32)
                .filter(market -> table.ledgers()
                        .orders()
                        .view(Samples.intent(market, 0), Samples.NOW)
                        .market()
                        .atRisk()
                        .isPositive())
                .count();
        assertEquals(7, markets);
        assertEquals(7, view().unresolved());
        assertTrue(won.stream().filter(Boolean::booleanValue).count() >= 7);
    }

    @Test
    void startingANonceCounterTogetherGivesOneStart() throws Exception {
        Address key = Samples.KEY;

        List<Long> nonces =
                together(16, number -> () -> table.ledgers().redemptions().nextNonce(key, 7));

        assertEquals(List.of(7L), nonces.stream().distinct().toList());
    }

    private RiskView view() {
        return table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW);
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (RetryableException lost) {
            return false;
        }
    }

    private static <V> List<V> together(int threads, IntFunction<Callable<V>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<V>> futures = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.apply(number).call();
                    }))
                    .toList();
            List<V> results = new ArrayList<>();
            for (Future<V> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
