package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.AccountLedger;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The books of one wallet. */
final class DynamoAccountLedger implements AccountLedger {
    private final Store store;
    private final Address wallet;
    private final Items<Books> books;
    private final Items<Holding> holdings;
    private final Journal journal;
    private final Items<Order> orders;
    private final StateItems state;

    DynamoAccountLedger(Store store, Address wallet) {
        this.store = store;
        this.wallet = wallet;
        this.books = new Items<>(store, BooksShape.SHAPE);
        this.holdings = new Items<>(store, HoldingShape.SHAPE);
        this.journal = Journal.of(store, wallet);
        this.orders = new Items<>(store, OrderShape.SHAPE);
        this.state = new StateItems(store, wallet);
    }

    @Override
    public boolean book(Entry entry) {
        Transaction transaction = new Transaction(store);
        Booking booking = Booking.ofMoney(wallet, entry);
        booking.addTo(transaction);
        if (!booking.flow().equals(Usdc.ZERO)) {
            state.flow(transaction, booking.flow(), entry.at());
        }
        journal.add(transaction, entry);
        List<Transaction.Failure> failures = transaction.commit();
        if (Transaction.inTheWay(Journal.step(entry), failures).isPresent()) {
            return false;
        }
        Transaction.requireNone("book entry " + entry.id(), failures);
        return true;
    }

    @Override
    public Balances balances() {
        Map<Balances.Key, BigInteger> sums = new HashMap<>();
        books.find(Key.account(wallet)).ifPresent(kept -> kept.addTo(sums));
        holdings.partition(Key.positions(wallet)).forEach(holding -> holding.addTo(sums));
        return new Balances(sums);
    }

    @Override
    public List<Entry> entries() {
        Stream<Entry> ofOrders = orders.everyListed(Key.orders(wallet, false), Key.orders(wallet, true)).stream()
                .flatMap(order -> order.entries().stream());
        return Stream.concat(journal.items().partition(Key.entries(wallet)).stream(), ofOrders)
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id))
                .toList();
    }
}
