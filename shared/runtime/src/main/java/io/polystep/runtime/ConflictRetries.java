package io.polystep.runtime;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Lets the SDK try a transaction again that was cancelled only because another one was under way on one of its items. Every
 * transaction checks the code-version fence, so two that run at the same moment meet there; a conflict lasts milliseconds,
 * and a lost write of an answer would cost the order its certainty.
 */
final class ConflictRetries {
    private static final int ATTEMPTS = 5;
    private static final Set<String> PASSING =
            Set.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private ConflictRetries() {}

    /** The SDK's standard strategy, for conflicts too. */
    static RetryStrategy strategy() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .retryOnException(ConflictRetries::passes)
                .build();
    }

    /** True when nothing but other transactions or the load was in the way; a condition that failed fails again. */
    static boolean passes(Throwable thrown) {
        if (!(thrown instanceof TransactionCanceledException cancelled)) {
            return false;
        }
        List<String> codes = cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
        return !codes.isEmpty() && PASSING.containsAll(codes);
    }
}
