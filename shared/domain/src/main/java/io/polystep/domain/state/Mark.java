package io.polystep.domain.state;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import java.time.Instant;

/**
 * What the open positions of one market are worth.
 *
 * @param condition the market
 * @param cost dollars paid for what is valued here
 * @param low what is certain; not negative
 * @param high what it may be at most; not below {@code low}
 * @param at when its quotes or its payout were read
 */
public record Mark(ConditionId condition, Usdc cost, Usdc low, Usdc high, Instant at) {
    /** Refuses negative amounts and a reversed interval. */
    public Mark {
        if (cost.isNegative() || low.isNegative() || high.compareTo(low) < 0) {
            throw new IllegalArgumentException("expected cost >= 0 and 0 <= low <= high for " + condition + ", found "
                    + cost + ", " + low + ", " + high);
        }
    }

    /** This mark as it counts at {@code now}: one that is too old, or from the future, knows nothing any more. */
    public Mark asOf(Instant now) {
        return StateRecord.fresh(at, now) ? this : new Mark(condition, cost, Usdc.ZERO, cost, at);
    }
}
