package io.polystep.domain.order;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fills and endings of a buy become postings. Pure: every method returns the change and commits nothing.
 *
 * <p>A provisional fill is recorded and books nothing. A confirmed fill books its cost and fee out of the hold. A void
 * fill, or one that disappears, books nothing and frees nothing until the order closes. A fill that was confirmed and turns
 * out void after all is undone by a new entry; its first one stays.
 */
public final class OrderBooking {
    private OrderBooking() {}

    /**
     * The change that the venue's current view of an order and its fills makes.
     *
     * @param event what the venue says of the order itself, or empty when that has not changed
     * @param seen every fill that the venue reports for this order, in its newest status
     * @throws IllegalStateException if the venue contradicts what is stored: an event that cannot follow, a settled fill whose
     *     money changed, a void fill that is confirmed, or fills beyond the hold
     */
    public static Change observe(Order order, Optional<OrderEvent> event, List<Fill> seen, Instant now) {
        Order moved = event.map(order::after).orElse(order);
        List<Fill> fills = new ArrayList<>(order.fills());
        List<Entry> entries = new ArrayList<>();
        Usdc hold = moved.hold();
        Usdc fees = Usdc.ZERO;
        for (Fill fill : seen) {
            Optional<Fill> known = find(fills, fill);
            switch (merge(fills, known, fill)) {
                case CONFIRMED -> {
                    entries.add(confirmation(moved, fill, now));
                    hold = hold.minus(fill.outlay());
                    fees = fees.plus(fill.fee());
                }
                case UNDONE -> {
                    Fill booked = known.orElseThrow();
                    entries.add(reversal(moved, booked, now));
                    hold = hold.plus(booked.outlay());
                    fees = fees.minus(booked.fee());
                }
                case NOTHING -> {}
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

    private enum News {
        NOTHING,
        CONFIRMED,
        UNDONE
    }

    /** Puts the newer version in its place; says what that means for the books. */
    private static News merge(List<Fill> fills, Optional<Fill> known, Fill fill) {
        if (known.isEmpty()) {
            fills.add(fill);
            return fill.status() == FillStatus.CONFIRMED ? News.CONFIRMED : News.NOTHING;
        }
        Fill old = known.get();
        // Another hash of the settling transaction alone is not worth a write: only the last one counts.
        if (old.equals(fill.settledBy(old.transaction()))) {
            return News.NOTHING;
        }
        if (old.status() == FillStatus.PROVISIONAL) {
            fills.set(fills.indexOf(old), fill);
            return fill.status() == FillStatus.CONFIRMED ? News.CONFIRMED : News.NOTHING;
        }
        requireSame(old, fill);
        boolean undone = old.status() == FillStatus.CONFIRMED && fill.status() == FillStatus.VOID;
        if (undone) {
            fills.set(fills.indexOf(old), old.with(FillStatus.VOID));
        }
        return undone ? News.UNDONE : News.NOTHING;
    }

    private static void requireSame(Fill old, Fill fill) {
        // A confirmed fill seen again as provisional is an older page of the venue's cache; money may not differ.
        boolean contradicts = !old.shares().equals(fill.shares())
                || !old.value().equals(fill.value())
                || (old.status() == fill.status() && !old.fee().equals(fill.fee()))
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

    private static Entry reversal(Order order, Fill fill, Instant now) {
        Entry booked = confirmation(order, fill, now);
        return new Entry(
                "void:" + order.key() + ":" + fill.trade(),
                now,
                "void after all: " + booked.text(),
                booked.postings().stream().map(Posting::negated).toList());
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
