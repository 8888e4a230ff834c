package io.polystep.domain.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A set of postings that belong together. Entries are never changed or deleted; a correction is a new entry.
 *
 * @param id unique for ever, derived from what caused it, so that booking the same thing twice collides
 * @param at when it was booked
 * @param text one line for people
 * @param postings sum to zero in each unit; none is zero
 */
public record Entry(String id, Instant at, String text, List<Posting> postings) {
    /** Drops zero lines; refuses an entry that is empty or does not balance. */
    public Entry {
        postings = postings.stream().filter(line -> line.amount().signum() != 0).toList();
        if (id.isBlank() || postings.isEmpty()) {
            throw new IllegalArgumentException("expected an entry with an id and postings, found id '" + id + "' and "
                    + postings.size() + " postings");
        }
        sums(postings).forEach((unit, sum) -> {
            if (sum.signum() != 0) {
                throw new IllegalArgumentException("expected postings that sum to zero in " + unit + ", found " + sum);
            }
        });
    }

    private static Map<Unit, BigInteger> sums(List<Posting> postings) {
        return postings.stream()
                .collect(Collectors.groupingBy(
                        Posting::unit, Collectors.reducing(BigInteger.ZERO, Posting::amount, BigInteger::add)));
    }
}
