package io.polystep.redemption;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.util.Optional;

/**
 * What is to be redeemed.
 *
 * @param condition 0x and 64 hex digits
 * @param token the outcome, where outcomes are redeemed one by one (Protocol V2); empty text for both at once
 * @param negRisk true for the neg-risk adapter
 */
public record RedemptionRequest(String condition, String token, boolean negRisk) {
    ConditionId id() {
        return new ConditionId(condition);
    }

    Optional<TokenId> outcome() {
        return token.isEmpty() ? Optional.empty() : Optional.of(new TokenId(token));
    }

    /** The same for every attempt at the same redemption, and for nothing else. */
    String name() {
        return condition + "/" + token;
    }
}
