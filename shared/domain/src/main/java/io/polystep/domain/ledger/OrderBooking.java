package io.polystep.domain.ledger;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fills and endings of a buy become postings. Pure: every method returns the change and commits nothing.
 *
 * <p>A provisional fill is recorded and books nothing. A confirmed fill books its cost and fee out of the hold. A void
 * fill, or one that disappears, books nothing and frees nothing until the order closes.
 */
public final class OrderBooking {
    private OrderBooking() {}

    /**
     * The change that the venue's current view of an order and its fills makes.
     *
     * @param event what the venue says of the order itself, or empty when that has not changed
     * @param seen every fill that the venue reports for this order, in its newest status
     * @throws IllegalStateException if the venue contradicts what is stored: an event that cannot follow, a confirmed fill
     *     that changed, or fills beyond the hold
     */
    public static Change observe(Order order, Optional<OrderEvent> event, List<Fill> seen, Instant now) {
        Order moved = event.map(order::after).orElse(order);
        List<Fill> fills = new ArrayList<>(order.fills());
        List<Entry> entries = new ArrayList<>();
        Usdc hold = moved.hold();
        Usdc fees = Usdc.ZERO;
        for (Fill fill : seen) {
            Optional<Fill> known = find(fills, fill);
            if (merge(fills, known, fill)) {
                entries.add(confirmation(moved, fill, now));
                hold = hold.minus(fill.outlay());
                fees = fees.plus(fill.fee());
            }
        }
        if (hold.isNegative()) {
            throw new IllegalStateException(
                    "expected fills within the hold of intent " + order.key() + ", found " + hold.negated() + " more");
        }
        return Change.booking(order, moved.withFills(fills, hold), entries, new Exposure(fees.negated(), 0, 0));
    }

    /**
     * The change that closes an ended order: what is still held becomes free again.
     *
     * @throws IllegalStateException if the order can still trade or a fill is missing or not settled
     */
    public static Change close(Order order, Instant now) {
        if (!order.finished()) {
            throw new IllegalStateException("expected an ended order with settled fills, found " + order.state()
                    + " for intent " + order.key());
        }
        List<Entry> entries = order.hold().isPositive() ? List.of(release(order, now)) : List.of();
        return Change.booking(
                order, order.asClosed(), entries, new Exposure(order.hold().negated(), -1, 0));
    }

    /** The same change, with the closing in it when the order is finished by it. */
    public static Change closing(Change change, Instant now) {
        boolean closes = !change.after().closed() && change.after().finished();
        return closes ? change.then(close(change.after(), now)) : change;
    }

    /** Puts the newer version in its place; true when it has just become confirmed. */
    private static boolean merge(List<Fill> fills, Optional<Fill> known, Fill fill) {
        if (known.isEmpty()) {
            fills.add(fill);
            return fill.status() == FillStatus.CONFIRMED;
        }
        Fill old = known.get();
        if (old.status() != FillStatus.PROVISIONAL) {
            requireSame(old, fill);
            return false;
        }
        fills.set(fills.indexOf(old), fill);
        return fill.status() == FillStatus.CONFIRMED;
    }

    private static void requireSame(Fill old, Fill fill) {
        // A confirmed fill seen again as provisional is an older page of the venue's cache; money may not differ.
        boolean contradicts = !old.shares().equals(fill.shares())
                || !old.value().equals(fill.value())
                || (old.status() == fill.status() && !old.fee().equals(fill.fee()))
                || (old.status() == FillStatus.CONFIRMED && fill.status() == FillStatus.VOID)
                || (old.status() == FillStatus.VOID && fill.status() == FillStatus.CONFIRMED);
        if (contradicts) {
            throw new IllegalStateException("expected trade " + old.trade() + " to stay " + old + ", found " + fill);
        }
    }

    private static Optional<Fill> find(List<Fill> fills, Fill fill) {
        return fills.stream()
                .filter(known -> known.trade().equals(fill.trade()))
                .findFirst();
    }

    private static Entry confirmation(Order order, Fill fill, Instant now) {
        TokenId token = order.intent().token();
        return new Entry(
                "fill:" + order.key() + ":" + fill.trade(),
                now,
                "bought " + fill.shares() + " at " + fill.price() + " in "
                        + order.market().slug(),
                List.of(
                        Posting.dollars(Account.RESERVED, fill.outlay().negated()),
                        Posting.dollars(Account.position(token), fill.value()),
                        Posting.dollars(Account.FEES, fill.fee()),
                        Posting.sharesIn(Account.position(token), token, fill.shares()),
                        Posting.sharesOut(Account.issued(token), token, fill.shares())));
    }

    private static Entry release(Order order, Instant now) {
        return new Entry(
                "release:" + order.key(),
                now,
                "release after " + order.state() + " in " + order.market().slug(),
                List.of(
                        Posting.dollars(Account.RESERVED, order.hold().negated()),
                        Posting.dollars(Account.FREE, order.hold())));
    }
}
