package io.polystep.polymarket.http;

import io.polystep.polymarket.wire.Page;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Follows cursors to the end. A short or empty page is no end; only the venue's own word is. */
public final class Pages {
    private Pages() {}

    /**
     * Every row from {@code start} on.
     *
     * @param most pages that are read at most
     * @param read one page by its cursor
     * @return done only when the end was reached; unreadable when a cursor comes twice or there are too many pages
     */
    public static <T> Outcome<Page<T>> all(String start, int most, Function<String, Outcome<Page<T>>> read) {
        Set<String> seen = new HashSet<>(Set.of(start));
        Outcome<Page<T>> outcome = read.apply(start);
        for (int pages = 1; outcome instanceof Outcome.Done<Page<T>>(Page<T> so); pages++) {
            Optional<String> next = so.next();
            if (next.isEmpty()) {
                return outcome;
            }
            if (pages == most || !seen.add(next.get())) {
                return new Outcome.Unreadable<>("expected the last of at most " + most
                        + " pages, found a further or repeated cursor after " + pages);
            }
            outcome = read.apply(next.get()).map(so::and);
        }
        return outcome;
    }
}
