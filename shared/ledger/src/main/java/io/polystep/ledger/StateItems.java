package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.DayStart;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The items that an account's standing is read from, and how other writes carry a change of them along. */
final class StateItems {
    static final String STATE = "state record";
    static final String DAY = "start of the day";

    private final Store store;
    private final Address wallet;
    private final Items<StateRecord> states;
    private final Items<Books> books;
    private final Items<DayStart> days;

    StateItems(Store store, Address wallet) {
        this.store = store;
        this.wallet = wallet;
        this.states = new Items<>(store, StateShape.SHAPE);
        this.books = new Items<>(store, BooksShape.SHAPE);
        this.days = new Items<>(store, DayShape.SHAPE);
    }

    Optional<StateRecord> find() {
        return states.find(Key.state(wallet));
    }

    StateRecord require() {
        return find().orElseThrow(() -> new PermanentException("expected the state record of wallet " + wallet
                + ", found none; nothing is traded without its peak. Restore it from a snapshot, or make it again from"
                + " the ledger with the bootstrap command (docs/concepts/state.md)"));
    }

    /** Where the account stands; the start of a day that nobody has stored is taken as now. */
    Standing standing(Instant now) {
        return read(
                now,
                (record, money) ->
                        days.find(Key.day(wallet, now)).orElseGet(() -> Standing.dayStart(record, money, now)));
    }

    /** Where the account stands; the start of a day that nobody has stored is stored now, and whoever stored it won. */
    Standing today(Instant now) {
        return read(
                now,
                (record, money) -> days.find(Key.day(wallet, now))
                        .orElseGet(() ->
                                start(Standing.dayStart(record, money, now).stored(1), now)));
    }

    private interface Day {
        DayStart of(StateRecord record, BookedMoney money);
    }

    private Standing read(Instant now, Day day) {
        StateRecord record = require();
        // Money that cannot be found is not money that was lost: without this, a missing item would be a drawdown.
        BookedMoney money = books.find(Key.account(wallet))
                .map(Books::money)
                .orElseThrow(() -> new PermanentException("expected the balances of wallet " + wallet
                        + ", found none beside its state record; restore the table from a snapshot"));
        return Standing.of(record, money, day.of(record, money), now);
    }

    private DayStart start(DayStart proposed, Instant now) {
        return days.put(days.item(Key.day(wallet, now), proposed, 1), Condition.absent())
                .orElse(proposed);
    }

    /** Lets the transaction happen only while record and start of the day are those of this standing. */
    void check(Transaction transaction, Standing standing, Instant now) {
        transaction.check(
                STATE, Key.state(wallet), Condition.revision(standing.record().revision()));
        transaction.check(
                DAY, Key.day(wallet, now), Condition.revision(standing.day().revision()));
    }

    /** Stores the next version of a record; the condition holds the peak up whatever the caller computed. */
    void put(Transaction transaction, StateRecord next) {
        transaction.put(
                STATE,
                states.write(states.item(Key.state(wallet), next.stored(next.revision() + 1), next.revision() + 1)),
                Condition.revision(next.revision())
                        .and(Condition.atMost(StateShape.PEAK, next.peak().micros())));
    }

    /** Changes the record along with something else; where there is no record, none appears meanwhile. */
    void change(Transaction transaction, UnaryOperator<StateRecord> change) {
        find().ifPresentOrElse(
                        record -> put(transaction, change.apply(record)),
                        () -> transaction.check(STATE, Key.state(wallet), Condition.absent()));
    }

    /** Moves peak and start of the day by what came in or went out. */
    void flow(Transaction transaction, Usdc flow, Instant at) {
        find().ifPresentOrElse(
                        record -> moved(transaction, record.flowed(flow)),
                        () -> transaction.check(STATE, Key.state(wallet), Condition.absent()));
        Key day = Key.day(wallet, at);
        days.find(day)
                .ifPresentOrElse(
                        start -> transaction.put(
                                DAY,
                                days.write(days.item(
                                        day, start.flowed(flow).stored(start.revision() + 1), start.revision() + 1)),
                                Condition.revision(start.revision())),
                        () -> transaction.check(DAY, day, Condition.absent()));
    }

    // The only write that may lower the peak: a withdrawal is no loss.
    private void moved(Transaction transaction, StateRecord next) {
        transaction.put(
                STATE,
                states.write(states.item(Key.state(wallet), next.stored(next.revision() + 1), next.revision() + 1)),
                Condition.revision(next.revision()));
    }

    /** Makes the first record beside books that have not changed since they were read. */
    void create(Transaction transaction, StateRecord first, long booksRevision) {
        transaction.put(STATE, states.write(states.item(Key.state(wallet), first, 1)), Condition.absent());
        transaction.check("account", Key.account(wallet), Condition.revision(booksRevision));
    }

    /** The revision of the balances; empty when nothing was ever booked. */
    Optional<Long> booksRevision() {
        return books.find(Key.account(wallet)).map(Books::revision);
    }

    Transaction transaction() {
        return new Transaction(store);
    }
}
