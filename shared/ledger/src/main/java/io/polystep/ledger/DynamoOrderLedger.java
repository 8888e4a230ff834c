package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.state.Standing;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders of one wallet, with their money and limits. */
final class DynamoOrderLedger implements OrderLedger {
    private static final String INTENT = "intent";

    private final Store store;
    private final Address wallet;
    private final DynamoHalts halts;
    private final Quarantine quarantine;
    private final Items<Order> orders;
    private final Items<Books> books;
    private final Items<Exposure> exposures;
    private final StateItems state;
    private final Unresolved unresolved;

    DynamoOrderLedger(Store store, Address wallet, DynamoHalts halts) {
        this.store = store;
        this.wallet = wallet;
        this.halts = halts;
        this.quarantine = new Quarantine(store, wallet);
        this.orders = new Items<>(store, OrderShape.SHAPE);
        this.books = new Items<>(store, BooksShape.SHAPE);
        this.exposures = new Items<>(store, ExposureShape.SHAPE);
        this.state = new StateItems(store, wallet);
        this.unresolved = new Unresolved(store, wallet);
    }

    @Override
    public Optional<Order> find(IntentKey key) {
        return orders.find(Key.order(key));
    }

    @Override
    public RiskView view(OrderIntent intent, Instant now) {
        Books account = books.find(Key.account(wallet)).orElse(Books.EMPTY);
        return new RiskView(
                new Usdc(account.amount(Pot.FREE).longValueExact()),
                account.exposure(),
                exposures.find(Key.exposure(wallet, intent.condition())).orElse(Exposure.NONE),
                account.unresolved(),
                state.today(now),
                Stream.concat(halts.lines(intent).stream(), quarantine.line(intent.condition()).stream())
                        .toList());
    }

    @Override
    public Order reserve(Change reservation, Limits limits, Standing standing, Instant now) {
        requireOrderLimit(reservation, limits);
        Order stored = reservation.after().stored(1);
        List<Transaction.Failure> failures = unresolved.commit(
                stored.intent().condition(), before -> reserving(stored, reservation, limits, standing, now, before));
        Optional<Map<String, AttributeValue>> earlier = Transaction.inTheWay(INTENT, failures);
        if (earlier.isPresent()) {
            return orders.read(earlier.get());
        }
        Transaction.requireNone("reserve intent " + stored.key(), failures);
        return stored;
    }

    private Transaction reserving(
            Order order, Change change, Limits limits, Standing standing, Instant now, Usdc marketAtRisk) {
        Exposure added = change.exposure();
        Booking booking = new Booking(wallet, change.entries(), added, marketAtRisk);
        Transaction transaction = new Transaction(store)
                .put(INTENT, write(order), Condition.absent())
                .count(
                        "account",
                        booking.account()
                                .within(notLost(standing, limits))
                                .within(roomForMoney(limits.maxTotal(), added))
                                .within(Bound.atMost(
                                        Unresolved.COUNT, (long) limits.maxUnresolved() - booking.unresolvedStep()))
                                .within(Bound.atMost(
                                        ExposureShape.OPEN_ORDERS, (long) limits.maxOpenOrders() - added.openOrders())))
                .count(
                        "market exposure",
                        booking.market(order.intent().condition())
                                .within(roomForMoney(limits.maxMarket(), added))
                                .within(Bound.atMost(
                                        ExposureShape.ENTRIES, (long) limits.maxEntriesPerMarket() - added.entries())));
        state.check(transaction, standing, now);
        halts.check(transaction, order.intent());
        quarantine.check(transaction, order.intent().condition());
        return transaction;
    }

    private static Bound roomForMoney(Usdc cap, Exposure added) {
        return Bound.atMost(ExposureShape.AT_RISK, cap.minus(added.atRisk()).micros());
    }

    /** Drawdown and day's loss again, on the books as they are when this is written. */
    private static Bound notLost(Standing standing, Limits limits) {
        return Bound.atLeast(
                BooksShape.AT_COST,
                BigInteger.valueOf(standing.leastAtCost(limits.maxDailyLoss()).micros()));
    }

    private static void requireOrderLimit(Change reservation, Limits limits) {
        Usdc hold = reservation.after().hold();
        if (hold.compareTo(limits.maxOrder()) > 0) {
            throw new PermanentException("expected a hold of at most " + limits.maxOrder() + ", found " + hold
                    + "; reserve under the limits that the gate decided with");
        }
    }

    /** Stored closed: nothing was counted for it, so nothing may be released for it later. */
    @Override
    public Order deny(Order denied) {
        Order stored = denied.asClosed().stored(1);
        return orders.put(item(stored), Condition.absent()).orElse(stored);
    }

    @Override
    public Order commit(Change change) {
        if (change.isEmpty()) {
            return change.before();
        }
        Order stored = change.after().stored(change.before().revision() + 1);
        ConditionId market = stored.intent().condition();
        // A change that moves no exposure need not know what is at risk in its market.
        List<Transaction.Failure> failures = change.exposure().atRisk().equals(Usdc.ZERO)
                ? committing(stored, change, Usdc.ZERO).commit()
                : unresolved.commit(market, before -> committing(stored, change, before));
        Transaction.requireNone("commit revision " + stored.revision() + " of intent " + stored.key(), failures);
        return stored;
    }

    private Transaction committing(Order stored, Change change, Usdc marketAtRisk) {
        long revision = change.before().revision();
        Transaction transaction = new Transaction(store).put(INTENT, write(stored), Condition.revision(revision));
        new Booking(wallet, change.entries(), change.exposure(), marketAtRisk)
                .by(stored.intent().strategy())
                .addTo(transaction, stored.intent().condition());
        quarantine.follow(transaction, change);
        return transaction;
    }

    @Override
    public List<Order> open() {
        return orders.listed(list(false));
    }

    @Override
    public List<Order> all() {
        return Stream.concat(open().stream(), orders.listed(list(true)).stream())
                .sorted(Comparator.comparing(DynamoOrderLedger::listKey))
                .toList();
    }

    private Map<String, AttributeValue> write(Order order) {
        return orders.write(item(order));
    }

    private Item item(Order order) {
        return orders.item(Key.order(order.key()), order, order.revision())
                .set(Envelope.LIST, list(order.closed()))
                .set(Envelope.LIST_KEY, listKey(order));
    }

    private String list(boolean closed) {
        return Key.orders(wallet, closed);
    }

    private static String listKey(Order order) {
        return Times.sortable(order.intent().decidedAt()) + "#" + order.key();
    }
}
