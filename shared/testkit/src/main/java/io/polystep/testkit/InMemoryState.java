package io.polystep.testkit;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.StateLedger;
import io.polystep.domain.risk.LimitVersion;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.DayStart;
import io.polystep.domain.state.Equity;
import io.polystep.domain.state.Mark;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A state record in memory, of an account whose books the test sets. */
public final class InMemoryState implements StateLedger {
    private StateRecord record;
    private BookedMoney money;
    private DayStart day;
    private Optional<LimitVersion> limits = Optional.empty();

    /** An account that has just been funded with {@code cash}. */
    public InMemoryState(Usdc cash, Instant now) {
        record = new StateRecord(
                cash, Results.NONE, new CashReading(cash, "test", 1, now), List.of(), Optional.empty(), 1);
        money = new BookedMoney(cash, Usdc.ZERO, Usdc.ZERO);
        day = new DayStart(cash, cash, 1);
    }

    /** Sets what the books hold. */
    public void books(BookedMoney next) {
        money = next;
    }

    @Override
    public Optional<StateRecord> find() {
        return Optional.of(record);
    }

    @Override
    public StateRecord bootstrap(CashReading cash, Instant now) {
        throw new io.polystep.domain.error.PermanentException("expected no state record, found one");
    }

    @Override
    public Standing standing(Instant now) {
        return Standing.of(record, money, day, now);
    }

    @Override
    public Standing today(Instant now) {
        return standing(now);
    }

    @Override
    public StateRecord look(Standing seen, CashReading cash, List<Mark> marks, Instant now) {
        if (seen.record().revision() != record.revision()) {
            throw new RetryableException("expected " + seen.record() + ", found " + record);
        }
        return store(record.looked(cash, marks, Equity.of(seen.money(), marks, now)));
    }

    @Override
    public StateRecord requireReconciliation(String reason) {
        return store(record.unreconciled(reason));
    }

    @Override
    public StateRecord reconciled() {
        return store(record.reconciled());
    }

    @Override
    public Limits limits(Limits configured, boolean mayLoosen, Instant now) {
        LimitVersion next =
                limits.orElseGet(() -> LimitVersion.first(configured)).configured(configured, mayLoosen, now);
        limits = Optional.of(next);
        return next.effective();
    }

    private StateRecord store(StateRecord next) {
        record = next.stored(next.revision() + 1);
        return record;
    }
}
