package io.polystep.polymarket.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How a connection is kept.
 *
 * @param pingEvery between two {@code PING}s
 * @param silentAfter without any frame, a {@code PONG} included, the connection counts as dead
 * @param connectWithin the time for an attempt to connect
 * @param firstDelay the longest pause after the first failure; it doubles with each further one
 * @param mostDelay the longest pause of all
 * @param stableAfter a connection that lived this long clears the count of failures
 */
public record LinkPolicy(
        Duration pingEvery,
        Duration silentAfter,
        Duration connectWithin,
        Duration firstDelay,
        Duration mostDelay,
        Duration stableAfter) {
    private static final int MOST_DOUBLINGS = 20;

    /** Refuses a time of zero or less, and a silence that a ping could not break. */
    public LinkPolicy {
        if (pingEvery.compareTo(Duration.ZERO) <= 0
                || connectWithin.compareTo(Duration.ZERO) <= 0
                || firstDelay.compareTo(Duration.ofMillis(2)) < 0
                || mostDelay.compareTo(firstDelay) < 0
                || silentAfter.compareTo(pingEvery) <= 0) {
            throw new IllegalArgumentException("expected times above zero, a silence longer than the ping period and a"
                    + " longest pause not below the first, found ping " + pingEvery + ", silence " + silentAfter
                    + ", connect " + connectWithin + ", pauses " + firstDelay + " to " + mostDelay);
        }
    }

    /** The venue's period of 10 s for pings, dead after 25 s, pauses from half a second to half a minute. */
    public static LinkPolicy standard() {
        return new LinkPolicy(
                Duration.ofSeconds(10),
                Duration.ofSeconds(25),
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1));
    }

    /** The pause after this many failures in a row, 1 or more: from half of the doubled first pause to all of it. */
    Duration pause(int failures, RandomGenerator random) {
        long doubled = Math.multiplyExact(firstDelay.toMillis(), 1L << Math.min(failures - 1, MOST_DOUBLINGS));
        long longest = Math.min(doubled, mostDelay.toMillis());
        return Duration.ofMillis(longest - random.nextLong(longest / 2 + 1));
    }
}
