package io.polystep.domain.reconciliation;

import java.util.Optional;

/**
 * Something that was read whole, or not. A part is never taken for the whole: a failed read, a dropped row and a row that
 * cannot be mapped all make it incomplete.
 *
 * @param <T> what was asked for
 */
public sealed interface Reading<T> {
    /**
     * All of it.
     *
     * @param value what was read
     */
    record Whole<T>(T value) implements Reading<T> {}

    /**
     * Not all of it, so that nothing may be concluded from it.
     *
     * @param reason what was expected and what was found
     */
    record Incomplete<T>(String reason) implements Reading<T> {}

    /** The value when all of it was read. */
    default Optional<T> whole() {
        return this instanceof Whole<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Why it is not whole; empty when it is. */
    default Optional<String> missing() {
        return this instanceof Incomplete<T>(String reason) ? Optional.of(reason) : Optional.empty();
    }
}
