package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.TimeInForce;
import java.util.List;

/** What an admitted order does to the present book: what it takes and where it then stands, or the venue's refusal. */
final class OrderExecution {
    private final VenueNetwork network;
    private final SettlementChain chain;
    private final Reservations reservations;

    OrderExecution(VenueNetwork network, SettlementChain chain, VenueState state) {
        this.network = network;
        this.chain = chain;
        this.reservations = new Reservations(state);
    }

    /**
     * What happened.
     *
     * @param matches what the order took
     * @param status where it stands
     */
    record Result(List<Match> matches, OrderStatus status) {}

    /** A new order: one that could match waits when it asks for that itself or its market makes takers wait. */
    Result place(PlacedOrder order, VenueMarket market) {
        List<Match> matches = matches(order, market);
        checkMarketable(order, matches);
        checkFunds(order, matches, market.fees());
        boolean waits = order.deferred() || !market.terms().terms().takerDelay().isZero();
        return waits && !matches.isEmpty()
                ? new Result(List.of(), OrderStatus.DELAYED)
                : new Result(matches, statusAfter(order, matches));
    }

    /** An order whose wait is over. It was accepted, so it is killed where a new one would be refused. */
    Result release(PlacedOrder order, VenueMarket market) {
        List<Match> matches = matches(order, market);
        if (isWhole(order, matches)) {
            return new Result(matches, OrderStatus.MATCHED);
        }
        return switch (order.timeInForce()) {
            case FOK -> new Result(List.of(), OrderStatus.CANCELED);
            case FAK -> new Result(matches, OrderStatus.CANCELED);
            case GTC, GTD -> new Result(matches, matches.isEmpty() ? OrderStatus.UNMATCHED : OrderStatus.LIVE);
        };
    }

    private static List<Match> matches(PlacedOrder order, VenueMarket market) {
        return Matching.take(order, market.book().offers(order.fields().token(), order.isBuy()), market.fees());
    }

    private static void checkMarketable(PlacedOrder order, List<Match> matches) {
        if (order.postOnly() && !matches.isEmpty()) {
            throw VenueRefusal.badRequest("invalid post-only order: order crosses book");
        }
        long notional =
                order.isBuy() ? order.fields().makerAmount() : order.fields().takerAmount();
        if ((order.isImmediate() || !matches.isEmpty())
                && notional < Usdc.of("1").micros()) {
            throw VenueRefusal.badRequest("invalid amount for a marketable "
                    + order.fields().side() + " order ($" + new Usdc(notional) + "), min size: $1");
        }
    }

    private void checkFunds(PlacedOrder order, List<Match> matches, FeeSchedule fees) {
        OrderFields fields = order.fields();
        Address maker = fields.maker();
        Address exchange = network.exchange(fields.version(), fields.negRisk());
        boolean enough;
        if (order.isBuy()) {
            long needed = Math.addExact(fields.makerAmount(), feeReserve(order, matches, fees));
            long free = Math.subtractExact(chain.collateral(maker).micros(), reservations.collateral(maker));
            enough = free >= needed && chain.allowance(maker, exchange).micros() >= needed;
        } else {
            long free = Math.subtractExact(
                    chain.shares(maker, fields.token()).micros(), reservations.shares(maker, fields.token()));
            enough = free >= fields.makerAmount() && chain.sharesApproved(maker, exchange);
        }
        if (!enough) {
            throw VenueRefusal.badRequest("not enough balance / allowance");
        }
    }

    /** The dearer of the fee at the limit and the fee of what it takes; nothing for an order that only rests. */
    private static long feeReserve(PlacedOrder order, List<Match> matches, FeeSchedule fees) {
        if (!order.isImmediate() && matches.isEmpty()) {
            return 0;
        }
        Shares size = new Shares(order.shareMicros());
        Usdc atLimit = fees.fee(size, new Price(order.limitMicros()), Rounding.HALF_UP);
        Usdc taken = matches.stream().map(Match::fee).reduce(Usdc.ZERO, Usdc::plus);
        return Math.max(atLimit.micros(), taken.micros());
    }

    private static OrderStatus statusAfter(PlacedOrder order, List<Match> matches) {
        boolean whole = isWhole(order, matches);
        if (order.timeInForce() == TimeInForce.FOK && !whole) {
            throw VenueRefusal.badRequest("order couldn't be fully filled. FOK orders are fully filled or killed.");
        }
        if (order.timeInForce() == TimeInForce.FAK && matches.isEmpty()) {
            throw VenueRefusal.badRequest("no orders found to match with FAK order. FAK orders are partially filled or"
                    + " killed if no match is found.");
        }
        if (whole) {
            return OrderStatus.MATCHED;
        }
        return order.isImmediate() ? OrderStatus.CANCELED : OrderStatus.LIVE;
    }

    private static boolean isWhole(PlacedOrder order, List<Match> matches) {
        boolean byMoney = order.isBuy() && order.isImmediate();
        long filled = matches.stream()
                .mapToLong(match ->
                        byMoney ? match.value().micros() : match.shares().micros())
                .sum();
        return filled >= (byMoney ? order.fields().makerAmount() : order.shareMicros());
    }
}
