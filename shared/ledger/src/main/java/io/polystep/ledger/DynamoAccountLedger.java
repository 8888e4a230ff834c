package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.port.AccountLedger;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The books of one wallet. */
final class DynamoAccountLedger implements AccountLedger {
    private final Store store;
    private final Address wallet;
    private final Items<Books> books;
    private final Items<Holding> holdings;
    private final Items<Entry> entries;

    DynamoAccountLedger(Store store, Address wallet) {
        this.store = store;
        this.wallet = wallet;
        this.books = new Items<>(store, BooksShape.SHAPE);
        this.holdings = new Items<>(store, HoldingShape.SHAPE);
        this.entries = new Items<>(store, EntryShape.SHAPE);
    }

    @Override
    public boolean book(Entry entry) {
        Transaction transaction = new Transaction(store);
        new Booking(entries, wallet, List.of(entry), Exposure.NONE).addTo(transaction);
        List<Transaction.Failure> failures = transaction.commit();
        if (Transaction.inTheWay("entry " + entry.id(), failures).isPresent()) {
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
        return entries.partition(Key.entries(wallet)).stream()
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id))
                .toList();
    }
}
