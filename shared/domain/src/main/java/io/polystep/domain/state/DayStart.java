package io.polystep.domain.state;

import io.polystep.domain.money.Usdc;

/**
 * The base of one UTC day's result, written once and moved by deposits and withdrawals only.
 *
 * @param equity what was certain of the equity
 * @param atCost cash and open positions at cost
 * @param revision number of stored versions; 0 when not stored yet
 */
public record DayStart(Usdc equity, Usdc atCost, long revision) {
    /** After money came in (above zero) or went out (below zero). */
    public DayStart flowed(Usdc flow) {
        return new DayStart(equity.plus(flow), atCost.plus(flow), revision);
    }

    /** The same start as stored under {@code newRevision}. */
    public DayStart stored(long newRevision) {
        return new DayStart(equity, atCost, newRevision);
    }
}
