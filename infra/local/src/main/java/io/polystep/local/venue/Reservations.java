package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;

/** What a wallet has promised already: open orders, and matches that the chain has not settled yet. */
final class Reservations {
    private final VenueState state;

    Reservations(VenueState state) {
        this.state = state;
    }

    /** Promised collateral in millionths. */
    long collateral(Address maker) {
        long sum = 0;
        for (VenueOrder order : state.openOrders()) {
            sum = Math.addExact(sum, isOf(order, maker) && order.placed().isBuy() ? order.remainingMaker() : 0);
        }
        for (VenueTrade trade : state.pendingTrades()) {
            VenueOrder order = state.known(trade.order());
            boolean counts = trade.status() == TradeStatus.MATCHED
                    && isOf(order, maker)
                    && order.placed().isBuy();
            sum = Math.addExact(sum, counts ? outlay(trade) : 0);
        }
        return sum;
    }

    /** Promised shares of a token in millionths. */
    long shares(Address maker, TokenId token) {
        long sum = 0;
        for (VenueOrder order : state.openOrders()) {
            sum = Math.addExact(sum, isSale(order, maker, token) ? order.remainingMaker() : 0);
        }
        for (VenueTrade trade : state.pendingTrades()) {
            boolean counts = trade.status() == TradeStatus.MATCHED && isSale(state.known(trade.order()), maker, token);
            sum = Math.addExact(sum, counts ? trade.match().shares().micros() : 0);
        }
        return sum;
    }

    private static long outlay(VenueTrade trade) {
        return trade.match().value().plus(trade.match().fee()).micros();
    }

    private static boolean isOf(VenueOrder order, Address maker) {
        return order.placed().fields().maker().equals(maker);
    }

    private static boolean isSale(VenueOrder order, Address maker, TokenId token) {
        return isOf(order, maker)
                && !order.placed().isBuy()
                && order.placed().fields().token().equals(token);
    }
}
