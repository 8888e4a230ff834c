package io.polystep.redemption;

import io.polystep.domain.redemption.Redemption;
import java.time.Duration;

/**
 * What every step answers.
 *
 * @param condition 0x and 64 hex digits
 * @param negRisk passed on
 * @param outcome a {@link RedemptionOutcome}
 * @param waitSeconds how long to wait before asking again; meaningful with {@code WAIT}
 * @param expected dollars that the payout vector says
 * @param transaction hash, or empty text when none is needed
 */
public record RedemptionAnswer(
        String condition, boolean negRisk, String outcome, long waitSeconds, String expected, String transaction) {
    static RedemptionAnswer of(Redemption redemption, RedemptionOutcome outcome, Duration wait) {
        return new RedemptionAnswer(
                redemption.condition().value(),
                redemption.negRisk(),
                outcome.name(),
                wait.toSeconds(),
                redemption.expected().toString(),
                redemption.transaction().map(t -> t.hash()).orElse(""));
    }
}
