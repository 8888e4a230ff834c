package io.polystep.local.session;

import java.time.Instant;
import java.util.Optional;

/** The books of one market in the order in which they become known. Not thread-safe. */
public interface BookSource extends AutoCloseable {
    /** When the next book becomes known, or empty after the last one. */
    Optional<Instant> nextAt();

    /** The next book if it is known at {@code now}. */
    Optional<RecordedBook> next(Instant now);

    /** Lets go of everything; the books that are left are not given out. */
    @Override
    void close();
}
