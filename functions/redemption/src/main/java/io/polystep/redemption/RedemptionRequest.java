package io.polystep.redemption;

import io.polystep.domain.market.ConditionId;

/**
 * One condition to redeem: what every step after the first gets.
 *
 * @param condition 0x and 64 hex digits
 * @param negRisk whether it belongs to a neg-risk event
 */
public record RedemptionRequest(String condition, boolean negRisk) {
    ConditionId id() {
        return new ConditionId(condition);
    }
}
