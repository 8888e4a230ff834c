package io.polystep.ledger;

import io.polystep.domain.CodeVersion;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.port.Lease;
import java.util.List;
import java.util.Optional;

/**
 * What every write carries as a condition besides its own: that this code version may still write, and that the lease under
 * which it works has not changed hands.
 *
 * @param version of the code that writes
 * @param lease under which it works; empty when it needs none
 */
record Fences(CodeVersion version, Optional<Lease> lease) {
    /** Name of the step that checks the code version. */
    static final String CODE = "code version";

    private static final String LEASE = "lease";

    void addTo(Transaction transaction) {
        transaction.check(CODE, Key.codeFence(), codeCondition());
        lease.ifPresent(held -> transaction.check(
                LEASE,
                Key.lease(held.name()),
                Condition.bounds(List.of(Bound.exactly(LeaseShape.FENCE, held.fence())))));
    }

    /** That the least version is at most this one, or that there is none. */
    Condition codeCondition() {
        return Condition.bounds(List.of(Bound.atMost(CodeFenceShape.LEAST, version.number())));
    }

    /**
     * Fails if one of the fences was in the way, whatever else was.
     *
     * @throws PermanentException if this code version may not write any more
     * @throws RetryableException if the lease has changed hands
     */
    void requirePassed(List<Transaction.Failure> failures) {
        Transaction.inTheWay(CODE, failures).ifPresent(found -> {
            throw new PermanentException("expected code version " + CodeFenceShape.least(found) + " or newer, found "
                    + version + ", which may not write any more; remove the old deployment and redrive what it left");
        });
        Transaction.inTheWay(LEASE, failures).ifPresent(found -> {
            throw new RetryableException(
                    "expected to hold " + lease.map(Lease::toString).orElse("a lease")
                            + ", found that it has changed hands; nothing was written");
        });
    }
}
