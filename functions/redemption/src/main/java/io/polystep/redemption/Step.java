package io.polystep.redemption;

import io.polystep.domain.redemption.Redemption;

/**
 * What a step did.
 *
 * @param redemption as it is stored now
 * @param outcome where to go on
 */
record Step(Redemption redemption, RedemptionOutcome outcome) {
    static Step of(Redemption redemption) {
        return new Step(redemption, RedemptionOutcome.of(redemption));
    }
}
