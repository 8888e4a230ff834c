package io.polystep.local.venue;

import java.time.Instant;

/** A budget that refills with time. Counts in thousandths of a token, so that milliseconds are exact. Not thread-safe. */
final class TokenBucket {
    private static final long TOKEN = 1_000;

    private final long perSecond;
    private final long burst;
    private long level;
    private long lastMillis;

    TokenBucket(long perSecond, long burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.level = Math.multiplyExact(burst, TOKEN);
        this.lastMillis = now.toEpochMilli();
    }

    /** True when {@code cost} tokens are there at {@code now}. */
    boolean holds(long cost, Instant now) {
        refill(now);
        return level >= Math.multiplyExact(cost, TOKEN);
    }

    /** Takes tokens, below zero if need be. */
    void take(long cost) {
        level = Math.subtractExact(level, Math.multiplyExact(cost, TOKEN));
    }

    /** Whole tokens left, never below zero. */
    long remaining() {
        return Math.max(0, level / TOKEN);
    }

    /** Seconds until the bucket is full, rounded up. */
    long secondsToFull() {
        return seconds(burst);
    }

    /** Seconds until {@code cost} tokens are there, rounded up, at least 1. */
    long secondsTo(long cost) {
        return Math.max(1, seconds(Math.min(cost, burst)));
    }

    private long seconds(long tokens) {
        long missing = Math.max(0, tokens * TOKEN - level);
        return Math.ceilDiv(missing, perSecond * TOKEN);
    }

    private void refill(Instant now) {
        long elapsed = Math.max(0, now.toEpochMilli() - lastMillis);
        lastMillis = Math.max(lastMillis, now.toEpochMilli());
        level = Math.min(burst * TOKEN, level + Math.min(elapsed, 3_600_000L) * perSecond);
    }
}
