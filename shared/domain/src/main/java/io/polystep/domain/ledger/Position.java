package io.polystep.domain.ledger;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;

/**
 * Shares of one outcome that are ours for certain, at cost.
 *
 * @param condition the market
 * @param token the outcome
 * @param shares how many
 * @param cost dollars paid for them, fees not included
 */
public record Position(ConditionId condition, TokenId token, Shares shares, Usdc cost) {
    /** Refuses a negative cost. */
    public Position {
        if (cost.isNegative()) {
            throw new IllegalArgumentException(
                    "expected a cost of zero or more for token " + token + ", found " + cost);
        }
    }

    /** True when it is too small to be sold: the venue takes no order below {@code minimum}. It can only be redeemed. */
    public boolean isResidue(Shares minimum) {
        return !shares.isZero() && shares.compareTo(minimum) < 0;
    }
}
