package io.polystep.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.testkit.ScriptedVenue.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several executions of one intent at once, through the handlers and over the embedded table: one order, one set of books. */
final class TwiceTest {
    private static final int ROUNDS = 10;

    static Stream<List<Post>> scripts() {
        return Stream.of(
                List.of(Post.ACCEPT), List.of(Post.LOSE_ANSWER), List.of(Post.LOSE_REQUEST), List.of(Post.REFUSE));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    @Tag("I-42")
    void severalExecutionsOfOneIntentMakeOneOrder(List<Post> script) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Executions executions = new Executions(script.toArray(Post[]::new));
            together(3, executions);
            requireOneOrder(executions, Arrays.toString(script.toArray()) + ", round " + round);
        }
    }

    private static void requireOneOrder(Executions executions, String which) {
        Order end = executions.stored();
        Balances kept = executions.ledgers().account().balances();
        assertTrue(end.closed(), which + ": " + end.history());
        assertTrue(executions.venue().orders() <= 1, which);
        assertEquals(1, executions.venue().bodies().size(), which + ": " + end.history());
        assertEquals(1, Set.copyOf(executions.venue().bodies()).size(), which);
        assertEquals(Balances.of(executions.ledgers().account().entries()), kept, which);
        assertEquals(Usdc.ZERO, kept.dollars(Account.RESERVED), which);
        Usdc free = kept.dollars(Account.FREE);
        assertEquals(Usdc.of(end.fills().isEmpty() ? "100" : "94.9859"), free, which + ": " + end.history());
    }

    private static void together(int threads, Executions executions) throws Exception {
        CountDownLatch start = new CountDownLatch(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> running = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        start.countDown();
                        start.await();
                        executions.run();
                        return number;
                    }))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }
}
