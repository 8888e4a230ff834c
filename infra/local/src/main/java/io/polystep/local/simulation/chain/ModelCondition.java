package io.polystep.local.simulation.chain;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.util.List;

/**
 * A condition.
 *
 * @param id its id
 * @param tokens the two outcome tokens, slot 0 first
 * @param numerators what each slot pays, empty while not reported
 * @param reportedMillis when they count
 */
record ModelCondition(ConditionId id, List<TokenId> tokens, List<Long> numerators, long reportedMillis) {
    boolean isResolved(long millis) {
        return !numerators.isEmpty() && reportedMillis <= millis;
    }

    long denominator(long millis) {
        return isResolved(millis)
                ? numerators.stream().mapToLong(Long::longValue).sum()
                : 0;
    }

    /** What {@code shares} of a slot pay, rounded down as the contract does. */
    long payout(int slot, long shares, long millis) {
        long denominator = denominator(millis);
        return denominator == 0 ? 0 : Math.multiplyExact(shares, numerators.get(slot)) / denominator;
    }

    ModelCondition reported(List<Long> pays, long atMillis) {
        return new ModelCondition(id, tokens, List.copyOf(pays), atMillis);
    }
}
