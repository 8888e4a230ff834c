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
     * Takes a lease that is free, has run out, or is the owner's own. An owner that asks again is the same piece of work
     * begun again after its first attempt died, and must not wait for itself; should the first attempt be alive after all,
     * its fence is old from now on and it writes nothing more.
     *
     * @param owner the piece of work that asks, named so that a repetition has the same name and nothing else has
     * @param duration above zero
     * @return the lease; empty when somebody has it, or got it first
     */
    Optional<Lease> acquire(String name, String owner, Duration duration, Instant now);

    /** Gives a lease back before it has run out; one that somebody else has taken meanwhile is left alone. */
    void release(Lease lease, Instant now);
}
