package io.polystep.operations;

import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderLife;
import io.polystep.domain.port.OrderLedger;
import io.polystep.polymarket.clob.CancelReport;
import io.polystep.polymarket.clob.OrderRow;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Cancels one order by its hash, for a person. The venue's answer goes into the order's history; what became of the order
 * is found by its own execution at its next look. Asking again changes nothing.
 *
 * @param orders ours
 * @param venue where it rests
 * @param clock now
 */
record OrderCancel(OrderLedger orders, Canceller venue, InstantSource clock) {
    /**
     * What came of it.
     *
     * @param done true when it can no longer trade, by the ledger or by the venue
     * @param text one line for people
     */
    record Result(boolean done, String text) {}

    /**
     * Asks the venue.
     *
     * @param by who and why, for the order's history
     * @throws io.polystep.domain.error.RetryableException if the venue gives no answer, or the order changed meanwhile
     */
    Result cancel(OrderHash hash, String by) {
        Optional<Order> ours = ours(hash);
        Optional<Order> ended = ours.filter(order -> order.state().terminal());
        if (ended.isPresent()) {
            return new Result(true, "order " + hash + " is " + ended.get().state() + " already; nothing was asked");
        }
        String words = words(hash, Asked.answer("to cancel", venue.cancel(hash)));
        ours.ifPresent(order -> note(order, by + ": " + words));
        Optional<OrderRow> shown = Asked.answer("to show order " + hash, venue.order(hash));
        String state = shown.map(row -> "; it shows the order as " + row.word()).orElse("; it does not show the order");
        return new Result(
                shown.filter(row -> !row.status().open()).isPresent(),
                "order " + hash + whose(ours) + ": " + words + state);
    }

    private Optional<Order> ours(OrderHash hash) {
        return orders.all().stream()
                .filter(order -> order.hash().filter(hash::equals).isPresent())
                .findFirst();
    }

    private static String whose(Optional<Order> ours) {
        return ours.map(order -> " (intent " + order.key() + ", " + order.state() + ")")
                .orElse(" (no intent of ours)");
    }

    private static String words(OrderHash hash, CancelReport report) {
        if (report.cancelled().contains(hash)) {
            return "the venue says it is cancelled";
        }
        return Optional.ofNullable(report.refused().get(hash))
                .map(text -> "the venue says: " + text)
                .orElse("the venue says nothing of it");
    }

    /** An order that is not at the venue yet has no such event: what was asked for it then says nothing later. */
    private void note(Order order, String words) {
        OrderEvent asked = new OrderEvent.CancelAsked(clock.instant(), words);
        if (OrderLife.next(order.state(), asked).isPresent()) {
            orders.commit(Change.of(order, order.after(asked)));
        }
    }
}
