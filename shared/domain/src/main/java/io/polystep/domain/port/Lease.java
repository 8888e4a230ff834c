package io.polystep.domain.port;

import java.time.Instant;

/**
 * The right to do one kind of work alone for a while.
 *
 * @param name the work
 * @param owner who has it, for people
 * @param fence how often the lease changed hands; every write of the work carries it as a condition
 * @param until when somebody else may take it
 */
public record Lease(String name, String owner, long fence, Instant until) {
    /** Refuses blank texts and a lease that was never taken. */
    public Lease {
        if (name.isBlank() || owner.isBlank() || fence < 1) {
            throw new IllegalArgumentException("expected a named lease with an owner and a fence from 1, found '" + name
                    + "' of '" + owner + "' with fence " + fence);
        }
    }
}
