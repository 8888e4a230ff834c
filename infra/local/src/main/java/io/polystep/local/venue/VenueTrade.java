package io.polystep.local.venue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.order.OrderHash;

/**
 * A trade in the venue's memory.
 *
 * @param match the fill
 * @param order our order
 * @param condition its market
 * @param maker true when our order rested
 * @param status where it stands
 * @param matchedMillis when it was matched
 * @param updatedMillis when its status last changed
 * @param transaction hash of the settling transaction, empty until mined
 */
record VenueTrade(
        Match match,
        OrderHash order,
        ConditionId condition,
        boolean maker,
        TradeStatus status,
        long matchedMillis,
        long updatedMillis,
        String transaction) {
    VenueTrade with(TradeStatus newStatus, long atMillis, String newTransaction) {
        return new VenueTrade(match, order, condition, maker, newStatus, matchedMillis, atMillis, newTransaction);
    }
}
