package io.polystep.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Fill FILL = Samples.fill("t1", "8", "4", "0.14", FillStatus.CONFIRMED);
    private final Order booked = confirmed(OrderBookingTest.sent("10.71")).after();

    @Test
    void refusesToAlterOrDropAnEntry() {
        Order without = OrderBookingTest.sent("10.71");
        Order other = without.booked(List.of(entry("fill:" + without.key() + ":t2")));

        assertThrows(IllegalArgumentException.class, () -> Change.of(booked, without));
        assertThrows(IllegalArgumentException.class, () -> Change.of(booked, other));
    }

    @Test
    void refusesToBookAnEntryTwice() {
        assertThrows(IllegalArgumentException.class, () -> booked.booked(booked.entries()));
    }

    @Test
    void joinsAConfirmationAndTheClosingIntoOne() {
        Order killed = OrderBookingTest.sent("10.71").after(new OrderEvent.Cancelled(Samples.NOW, "killed"));

        Change whole = OrderBooking.closing(confirmed(killed), Samples.NOW);

        assertTrue(whole.after().closed());
        assertEquals(2, whole.entries().size());
        assertEquals(Usdc.of("6.57"), whole.dollars(Account.FREE));
        assertEquals(new Exposure(Usdc.of("-6.71"), -1, 0), whole.exposure());
    }

    @Test
    void leavesAnOrderOpenThatIsNotFinished() {
        Change resting = confirmed(OrderBookingTest.sent("10.71"));

        assertEquals(resting, OrderBooking.closing(resting, Samples.NOW));
    }

    @Test
    void refusesToJoinChangesThatDoNotFollowEachOther() {
        Change first = Change.of(booked, booked);

        assertThrows(IllegalArgumentException.class, () -> first.then(confirmed(OrderBookingTest.sent("10.71"))));
    }

    private static Change confirmed(Order order) {
        return OrderBooking.observe(order, Optional.empty(), List.of(FILL), Samples.NOW);
    }

    private static Entry entry(String id) {
        return new Entry(
                id,
                Samples.NOW,
                "test",
                List.of(
                        Posting.dollars(Account.FREE, Usdc.of("1")),
                        Posting.dollars(Account.EXTERNAL, Usdc.of("1").negated())));
    }
}
