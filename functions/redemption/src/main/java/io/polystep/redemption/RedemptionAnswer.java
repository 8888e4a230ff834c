package io.polystep.redemption;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.redemption.Redemption;
import java.time.Duration;

/**
 * What every step answers.
 *
 * @param condition 0x and 64 hex digits
 * @param token passed on
 * @param negRisk passed on
 * @param outcome a {@link RedemptionOutcome}
 * @param waitSeconds how long to wait before asking again; meaningful with {@code WAIT} and {@code STUCK}
 * @param expected dollars that the payout vector says
 * @param transaction hash of the newest, or empty text when none is needed
 */
public record RedemptionAnswer(
        String condition,
        String token,
        boolean negRisk,
        String outcome,
        long waitSeconds,
        String expected,
        String transaction) {
    static RedemptionAnswer of(Step step, Duration wait) {
        Redemption redemption = step.redemption();
        return new RedemptionAnswer(
                redemption.condition().value(),
                redemption.token().map(TokenId::value).orElse(""),
                redemption.negRisk(),
                step.outcome().name(),
                wait.toSeconds(),
                redemption.expected().toString(),
                redemption.transaction().map(t -> t.hash()).orElse(""));
    }
}
