package io.polystep.local.states;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When and how often to try a state again.
 *
 * @param errors error names, at least one
 * @param intervalSeconds wait before the first retry, from 1 up
 * @param maxAttempts retries, 0 means never
 * @param backoffRate factor per further retry, from 1.0 up
 * @param maxDelaySeconds upper bound of the wait before jitter
 * @param fullJitter draw the wait evenly between 0 and the computed delay
 */
record Retrier(
        List<String> errors,
        long intervalSeconds,
        int maxAttempts,
        double backoffRate,
        Optional<Long> maxDelaySeconds,
        boolean fullJitter) {

    /** No machine waits longer: the highest wait that a definition can express. */
    private static final double DELAY_MAX_SECONDS = 31_622_400;

    /** The wait before the retry that follows {@code retriesSoFar} earlier ones. */
    Duration delay(int retriesSoFar, RandomGenerator random) {
        double grown = intervalSeconds * Math.pow(backoffRate, retriesSoFar);
        double bound = maxDelaySeconds.map(Long::doubleValue).orElse(DELAY_MAX_SECONDS);
        double seconds = Math.min(grown, bound);
        double drawn = fullJitter ? random.nextDouble() * seconds : seconds;
        return Duration.ofMillis(Math.round(drawn * 1_000));
    }
}
