package io.polystep.domain.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leases with a fence. The time only decides when a lease may change hands; that a late holder writes nothing is decided by
 * the fence, so clocks that differ cost nothing but a refused write.
 */
public interface Leases {
    /**
     * Takes a lease that is free or has run out.
     *
     * @param owner who asks, for people; the same owner does not get a lease that it already has
     * @param duration above zero
     * @return the lease; empty when somebody has it, or got it first
     */
    Optional<Lease> acquire(String name, String owner, Duration duration, Instant now);

    /** Gives a lease back before it has run out; one that somebody else has taken meanwhile is left alone. */
    void release(Lease lease, Instant now);
}
