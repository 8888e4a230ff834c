package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.TimeInForce;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A market is entered once, whatever keys the wishes have, through the deployed state machine. */
final class OneEntryTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    /** One wish after another, each under a key of its own and each after the one before has ended. */
    private List<Order> wish(String... worstPrices) {
        bench.fire("ScanFunction.EveryMinute");
        for (int sequence = 0; sequence < worstPrices.length; sequence++) {
            bench.fire("StateFunction.EveryMinute");
            bench.startOrder(bench.cloud, sequence, TimeInForce.FAK, worstPrices[sequence]);
            bench.runOut(bench.cloud);
            bench.advance(Duration.ofSeconds(5));
        }
        return bench.ledgers.orders().all().stream()
                .sorted(Comparator.comparing(order -> order.intent().sequence()))
                .toList();
    }

    private static void assertDenied(Order order) {
        assertEquals(OrderState.DENIED, order.state(), order.history().toString());
        assertTrue(order.history().getLast().contains("ENTRY_LIMIT"), order.history()::toString);
    }

    @Test
    @Tag("I-12")
    @Tag("I-34")
    @Tag("I-61")
    @DisplayName("I-12, I-61: ten wishes for one market, at better and better prices, make one entry")
    void tenWishesMakeOneEntry() {
        List<Order> orders = wish("0.99", "0.99", "0.98", "0.97", "0.96", "0.95", "0.94", "0.93", "0.92", "0.91");

        assertEquals(10, orders.size());
        Order first = orders.getFirst();
        assertTrue(first.closed() && !first.fills().isEmpty(), first.history()::toString);
        orders.subList(1, 10).forEach(OneEntryTest::assertDenied);
        Shares bought = first.fills().stream().map(Fill::shares).reduce(Shares.ZERO, Shares::plus);
        assertEquals(
                List.of(bought),
                bench.ledgers.redemptions().positions().stream()
                        .map(Position::shares)
                        .toList());
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
    }

    @Test
    @Tag("I-24")
    @DisplayName("I-24: an order that found no match has entered the market all the same, and is not tried again")
    void anUnfilledOrderIsNotTriedAgain() {
        List<Order> orders = wish("0.02", "0.99");

        Order unfilled = orders.getFirst();
        assertTrue(unfilled.state().terminal() && unfilled.closed(), unfilled.history()::toString);
        assertEquals(List.of(), unfilled.fills());
        assertDenied(orders.getLast());
    }
}
