package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Entry;

/** The entries that no order caused, each an item of its own; those of an order are inside the order. */
record Journal(Address wallet, Items<Entry> items) {
    static Journal of(Store store, Address wallet) {
        return new Journal(wallet, new Items<>(store, EntryShape.SHAPE));
    }

    /** Adds an entry; a second one with its id makes the transaction fail at step {@link #step}. */
    void add(Transaction transaction, Entry entry) {
        Item item = items.item(Key.entry(wallet, entry.id()), entry, 1);
        transaction.put(step(entry), items.write(item), Condition.absent());
    }

    static String step(Entry entry) {
        return "entry " + entry.id();
    }
}
