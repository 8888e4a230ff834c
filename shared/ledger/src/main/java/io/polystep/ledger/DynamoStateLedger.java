package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.port.AccountLedger;
import io.polystep.domain.port.StateLedger;
import io.polystep.domain.risk.LimitVersion;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.Equity;
import io.polystep.domain.state.Mark;
import io.polystep.domain.state.PeakHistory;
import io.polystep.domain.state.ResultHistory;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The state record of one wallet, the start of each of its days, and its limits in force. */
final class DynamoStateLedger implements StateLedger {
    private final Address wallet;
    private final StateItems items;
    private final Items<LimitVersion> limits;
    private final AccountLedger account;

    DynamoStateLedger(Store store, Address wallet, AccountLedger account) {
        this.wallet = wallet;
        this.items = new StateItems(store, wallet);
        this.limits = new Items<>(store, LimitShape.SHAPE);
        this.account = account;
    }

    @Override
    public Optional<StateRecord> find() {
        return items.find();
    }

    @Override
    public StateRecord bootstrap(CashReading cash, Instant now) {
        if (items.find().isPresent()) {
            throw new PermanentException("expected no state record of wallet " + wallet
                    + ", found one; a record is made once and never made anew over another");
        }
        long books = items.booksRevision()
                .orElseThrow(() -> new PermanentException(
                        "expected the books of wallet " + wallet + ", found none; book the opening deposit first"));
        StateRecord first = fromBooks(account.entries(), cash, now).stored(1);
        Transaction transaction = items.transaction();
        items.create(transaction, first, books);
        transaction.commitAll("make the state record of wallet " + wallet);
        return first;
    }

    private static StateRecord fromBooks(List<Entry> entries, CashReading cash, Instant now) {
        boolean traded = entries.stream().anyMatch(entry -> PeakHistory.isOwn(entry));
        StateRecord first = new StateRecord(
                PeakHistory.of(entries), ResultHistory.of(entries), cash, List.of(), Optional.empty(), 0);
        return traded ? first.unreconciled("the state record was made again from the ledger at " + now) : first;
    }

    @Override
    public Standing standing(Instant now) {
        return items.standing(now);
    }

    @Override
    public Standing today(Instant now) {
        return items.today(now);
    }

    @Override
    public StateRecord look(Standing seen, CashReading cash, List<Mark> marks, Instant now) {
        return store(seen.record().looked(cash, marks, Equity.of(seen.money(), marks, now)));
    }

    @Override
    public StateRecord requireReconciliation(String reason) {
        return store(items.require().unreconciled(reason));
    }

    @Override
    public StateRecord reconciled() {
        return store(items.require().reconciled());
    }

    private StateRecord store(StateRecord next) {
        Transaction transaction = items.transaction();
        items.put(transaction, next);
        transaction.commitAll("store the state record of wallet " + wallet);
        return next.stored(next.revision() + 1);
    }

    @Override
    public Limits limits(Limits configured, boolean mayLoosen, Instant now) {
        Optional<LimitVersion> stored = limits.find(Key.limits(wallet));
        LimitVersion known = stored.orElseGet(() -> LimitVersion.first(configured));
        LimitVersion next = known.configured(configured, mayLoosen, now);
        if (stored.isEmpty() || !next.equals(known)) {
            Condition condition = stored.isEmpty() ? Condition.absent() : Condition.revision(known.revision());
            LimitVersion written = next.stored(known.revision() + 1);
            if (limits.put(limits.item(Key.limits(wallet), written, written.revision()), condition)
                    .isPresent()) {
                throw new RetryableException("expected limits of revision " + known.revision()
                        + ", found that another function has stored others meanwhile");
            }
        }
        return next.effective();
    }
}
