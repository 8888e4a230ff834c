package io.polystep.domain.state;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.List;

/**
 * One position and what could be found out about it.
 *
 * @param position what the books hold
 * @param worth what the chain or the venue says
 */
public record Valuation(Position position, Worth worth) {
    /** What is certain of it: payout, or the smaller of cost and size × bid rounded down; nothing when it is unknown. */
    public Usdc low(Instant now) {
        return switch (worth) {
            case Worth.Resolved resolved -> resolved.payout();
            case Worth.Quoted quoted when StateRecord.fresh(quoted.at(), now) -> atBid(quoted);
            case Worth.Quoted tooOld -> Usdc.ZERO;
            case Worth.Unknown unknown -> Usdc.ZERO;
        };
    }

    /** What it may be at most: the same as {@link #low} when that is known, else its cost. */
    public Usdc high(Instant now) {
        return switch (worth) {
            case Worth.Resolved resolved -> resolved.payout();
            case Worth.Quoted quoted when StateRecord.fresh(quoted.at(), now) -> atBid(quoted);
            case Worth.Quoted tooOld -> position.cost();
            case Worth.Unknown unknown -> position.cost();
        };
    }

    /** The positions of one market together. */
    public static Mark mark(ConditionId condition, List<Valuation> held, Instant now) {
        Usdc cost = Usdc.ZERO;
        Usdc low = Usdc.ZERO;
        Usdc high = Usdc.ZERO;
        for (Valuation valuation : held) {
            cost = cost.plus(valuation.position.cost());
            low = low.plus(valuation.low(now));
            high = high.plus(valuation.high(now));
        }
        return new Mark(condition, cost, low, high, now);
    }

    private Usdc atBid(Worth.Quoted quoted) {
        return position.cost().min(quoted.bid().costOf(position.shares(), Rounding.DOWN));
    }
}
