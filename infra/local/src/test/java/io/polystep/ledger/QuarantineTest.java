package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class QuarantineTest {
    private final TestTable table = TestTable.with("100");

    @Test
    @DisplayName("I-24 nothing new is reserved in a market while an outcome there is not known")
    @Tag("I-24")
    void refusesANewOrderWhileAnOutcomeIsUnknown() {
        lost();

        RetryableException refused = assertThrows(RetryableException.class, () -> table.reserve(1, 1));

        assertTrue(String.valueOf(refused.getMessage()).contains("quarantine (unknown: expected <= 0, found 1)"));
        assertEquals(
                List.of("market:" + Samples.condition(1) + ": outcome of 1 order(s) not known"),
                table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW).halts());
        assertEquals(OrderState.RESERVED, table.reserve(2, 0).state());
    }

    @Test
    void endsWhenTheOrderIsFound() {
        Order unknown = lost();
        after(unknown, new OrderEvent.Resting(Samples.NOW, false));

        assertEquals(OrderState.RESERVED, table.reserve(1, 1).state());
    }

    @Test
    void endsWhenTheOrderLapses() {
        Order unknown = lost();
        Order asked = after(unknown, new OrderEvent.CancelAsked(Samples.NOW, "not found"));
        assertThrows(RetryableException.class, () -> table.reserve(1, 1));

        table.ledgers()
                .orders()
                .commit(OrderBooking.closing(
                        Change.of(asked, asked.after(new OrderEvent.Lapsed(Samples.NOW, "test"))), Samples.NOW));

        assertEquals(OrderState.RESERVED, table.reserve(1, 1).state());
    }

    @Test
    void countsEachUnknownOrderOfTheMarket() {
        Order first = sent(0);
        Order second = sent(1);
        Order unknown = after(first, new OrderEvent.Lost(Samples.NOW, "time-out"));
        after(second, new OrderEvent.Lost(Samples.NOW, "time-out"));

        after(unknown, new OrderEvent.Resting(Samples.NOW, false));

        assertThrows(RetryableException.class, () -> table.reserve(1, 2));
    }

    private Order lost() {
        return after(sent(0), new OrderEvent.Lost(Samples.NOW, "time-out"));
    }

    private Order sent(int sequence) {
        Order signed = table.ledgers().orders().commit(Samples.sign(table.reserve(1, sequence)));
        return table.ledgers().orders().commit(Samples.send(signed));
    }

    private Order after(Order order, OrderEvent event) {
        return table.ledgers().orders().commit(Change.of(order, order.after(event)));
    }
}
