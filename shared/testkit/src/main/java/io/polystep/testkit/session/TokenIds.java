package io.polystep.testkit.session;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;

/** Gives the outcome tokens of a condition; the chain's formula lives in the chain module, so it comes in as a port. */
@FunctionalInterface
public interface TokenIds {
    /** The token of payout slot {@code index} (0 or 1). */
    TokenId token(ConditionId condition, int index);
}
