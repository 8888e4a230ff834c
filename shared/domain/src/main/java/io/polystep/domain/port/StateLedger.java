package io.polystep.domain.port;

import io.polystep.domain.risk.Limits;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.Mark;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The account's state record. Missing, corrupt and newer are three answers, and all of them stop new risk: missing is
 * empty here and a {@link io.polystep.domain.error.PermanentException} wherever a record is needed; corrupt and newer are
 * a {@code PermanentException} that names the item. Nothing is ever filled in by default.
 */
public interface StateLedger {
    /** The stored record, or empty when there is none. Strongly consistent. */
    Optional<StateRecord> find();

    /**
     * Makes the first record, on a person's order only. Peak and results are derived from the books, so that a lost record
     * can be made again; if there was trading before, nothing may be traded until a reconciliation has passed.
     *
     * @throws io.polystep.domain.error.PermanentException if there is a record already, or no books to make it from
     */
    StateRecord bootstrap(CashReading cash, Instant now);

    /** Where the account stands at {@code now}. Writes nothing. */
    Standing standing(Instant now);

    /**
     * Where the account stands, with the start of this UTC day stored if this is its first moment.
     */
    Standing today(Instant now);

    /**
     * Stores a look at the wallet and at every open position. The peak rises to what is certain.
     *
     * @param seen the standing that was looked at
     * @throws io.polystep.domain.error.RetryableException if the record changed since; look again
     */
    StateRecord look(Standing seen, CashReading cash, List<Mark> marks, Instant now);

    /**
     * Stops new orders until a reconciliation has passed.
     *
     * @param reason for people
     */
    StateRecord requireReconciliation(String reason);

    /** Ends what {@link #requireReconciliation} began, after a reconciliation has passed. */
    StateRecord reconciled();

    /**
     * The limits in force. Tightening holds at once; loosening from the next UTC day on, and only if {@code mayLoosen}.
     *
     * @param configured what the function's configuration says
     * @param mayLoosen false while a halt is in force or the account is in drawdown
     */
    Limits limits(Limits configured, boolean mayLoosen, Instant now);
}
