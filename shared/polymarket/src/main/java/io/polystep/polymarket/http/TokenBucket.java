package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A bucket of tokens that fills at a steady rate, as a pure value. One token is one order, or one cancelled id. The
 * level may go below zero, because the cost of cancelling everything is known only afterwards.
 *
 * @param burst most tokens that it holds, one or more
 * @param perSecond tokens that it gains in a second, one or more
 * @param milli thousandths of a token at {@code at}
 * @param at when that was
 */
public record TokenBucket(int burst, int perSecond, long milli, Instant at) {
    private static final long MILLI = 1_000;

    /** Refuses a burst or rate below one. */
    public TokenBucket {
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException(
                    "expected a burst and a rate of one or more, found " + burst + " and " + perSecond);
        }
    }

    /** A full bucket. */
    public static TokenBucket full(int burst, int perSecond, Instant now) {
        return new TokenBucket(burst, perSecond, burst * MILLI, now);
    }

    /** What came of asking for tokens. */
    public sealed interface Taking {
        /**
         * They were there.
         *
         * @param rest the bucket without them
         */
        record Taken(TokenBucket rest) implements Taking {}

        /**
         * They will be there.
         *
         * @param after this time, if nobody else takes any
         */
        record NotYet(Duration after) implements Taking {}

        /**
         * They never will be, because the bucket is too small; split the batch.
         *
         * @param burst the most that can be taken at once
         */
        record Never(int burst) implements Taking {}
    }

    /**
     * Asks for tokens.
     *
     * @param cost zero or more
     */
    public Taking take(int cost, Instant now) {
        if (cost > burst) {
            return new Taking.Never(burst);
        }
        TokenBucket filled = filled(now);
        long lacking = cost * MILLI - filled.milli;
        return lacking <= 0
                ? new Taking.Taken(filled.charged(cost))
                : new Taking.NotYet(Duration.ofMillis(Math.ceilDiv(lacking, perSecond)));
    }

    /** The bucket after a cost that was learnt too late to ask for it. */
    public TokenBucket charged(int cost) {
        return new TokenBucket(burst, perSecond, Math.subtractExact(milli, cost * MILLI), at);
    }

    /**
     * The bucket corrected by what the venue says remains. Only a smaller number is believed, because answers can
     * overtake one another.
     *
     * @param remaining tokens, may be negative
     */
    public TokenBucket observed(Optional<Integer> remaining, Instant now) {
        TokenBucket filled = filled(now);
        long said = remaining.map(tokens -> tokens * MILLI).orElse(filled.milli);
        return new TokenBucket(burst, perSecond, Math.min(filled.milli, said), filled.at);
    }

    /** The bucket at a later time; a clock that goes backwards adds nothing. */
    public TokenBucket filled(Instant now) {
        if (!now.isAfter(at)) {
            return this;
        }
        long elapsed = Math.min(Duration.between(at, now).toMillis(), Integer.MAX_VALUE);
        long level = Math.min(burst * MILLI, Math.addExact(milli, Math.multiplyExact(elapsed, (long) perSecond)));
        return new TokenBucket(burst, perSecond, level, at.plusMillis(elapsed));
    }
}
