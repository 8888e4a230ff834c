package io.polystep.domain.market;

/**
 * One side of a market. Labels are read, never assumed by position.
 *
 * @param label the venue's word, for example {@code Up} or {@code Down}
 * @param token the id of its shares
 */
public record Outcome(String label, TokenId token) {
    /** Refuses an empty label. */
    public Outcome {
        if (label.isBlank()) {
            throw new IllegalArgumentException("expected an outcome label, found a blank one for token " + token);
        }
    }
}
