package io.polystep.domain.risk;

import io.polystep.domain.money.Usdc;

/**
 * The caps that hold for every order, checked on the values after the order.
 *
 * @param maxOrder most dollars held for one order, fee included
 * @param maxMarket most dollars at risk in one market
 * @param maxTotal most dollars at risk in the account
 * @param maxOpenOrders most orders not yet closed
 * @param maxEntriesPerMarket most intents ever reserved in one market
 * @param maxDailyLoss most dollars lost in one UTC day; reached, no new order that day
 * @param maxUnresolved most markets in which money is at risk at once, in a hold or in a position that is not settled
 * @param maxLossesInARow settled markets that a strategy may lose one after the other; reached, it is halted
 * @param maxStrategyLoss most dollars that a strategy may lose since a person last cleared its halt; reached, it is halted
 */
public record Limits(
        Usdc maxOrder,
        Usdc maxMarket,
        Usdc maxTotal,
        int maxOpenOrders,
        int maxEntriesPerMarket,
        Usdc maxDailyLoss,
        int maxUnresolved,
        int maxLossesInARow,
        Usdc maxStrategyLoss) {
    /** Refuses limits that contradict one another or that would let nothing or everything through. */
    public Limits {
        if (!maxOrder.isPositive() || !maxDailyLoss.isPositive() || maxOpenOrders < 1 || maxEntriesPerMarket < 1) {
            throw new IllegalArgumentException("expected limits above zero, found order " + maxOrder + ", daily loss "
                    + maxDailyLoss + ", open orders " + maxOpenOrders + ", entries per market " + maxEntriesPerMarket);
        }
        if (maxUnresolved < 1 || maxLossesInARow < 1 || !maxStrategyLoss.isPositive()) {
            throw new IllegalArgumentException("expected limits above zero, found unresolved markets " + maxUnresolved
                    + ", losses in a row " + maxLossesInARow + ", loss of a strategy " + maxStrategyLoss);
        }
        if (maxMarket.compareTo(maxOrder) < 0 || maxTotal.compareTo(maxMarket) < 0) {
            throw new IllegalArgumentException("expected order limit <= market limit <= total limit, found " + maxOrder
                    + ", " + maxMarket + ", " + maxTotal);
        }
    }
}
