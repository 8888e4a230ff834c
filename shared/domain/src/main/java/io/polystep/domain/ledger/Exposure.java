package io.polystep.domain.ledger;

import io.polystep.domain.money.Usdc;

/**
 * What is at risk in one scope (the account, or one market), or a change of it. As a counter no part is negative; as a
 * change any part may be.
 *
 * @param atRisk dollars held for orders plus the cost of unresolved positions
 * @param openOrders orders that are not closed
 * @param entries intents ever reserved in this scope
 */
public record Exposure(Usdc atRisk, int openOrders, int entries) {
    /** Nothing, or no change. */
    public static final Exposure NONE = new Exposure(Usdc.ZERO, 0, 0);

    /** The exposure after {@code change}. */
    public Exposure plus(Exposure change) {
        return new Exposure(
                atRisk.plus(change.atRisk),
                Math.addExact(openOrders, change.openOrders),
                Math.addExact(entries, change.entries));
    }
}
