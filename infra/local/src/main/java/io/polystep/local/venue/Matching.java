package io.polystep.local.venue;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The arithmetic of a match: an order walks the levels that its limit allows, best first. A buy never spends more than
 * what is left of its amount; costs round up and proceeds down to the micro-unit.
 */
final class Matching {
    private final PlacedOrder order;
    private final FeeSchedule fees;
    private final boolean taker;
    private final int firstIndex;
    private final List<Match> matches = new ArrayList<>();

    private long money;
    private long shares;

    private Matching(PlacedOrder order, long money, long shares, int firstIndex, boolean taker, FeeSchedule fees) {
        this.order = order;
        this.money = money;
        this.shares = shares;
        this.firstIndex = firstIndex;
        this.taker = taker;
        this.fees = fees;
    }

    /** A new order against the book. */
    static List<Match> take(PlacedOrder order, List<Offer> offers, FeeSchedule fees) {
        long shares = order.isBuy() && order.isImmediate() ? Long.MAX_VALUE : order.shareMicros();
        return new Matching(order, order.fields().makerAmount(), shares, 0, true, fees).walk(offers);
    }

    /** A resting order against a book that has come to it; it fills at its own price and pays no fee. */
    static List<Match> rest(VenueOrder resting, List<Offer> offers, FeeSchedule fees) {
        return new Matching(
                        resting.placed(),
                        resting.remainingMaker(),
                        resting.remainingShares(),
                        resting.trades().size(),
                        false,
                        fees)
                .walk(offers);
    }

    private List<Match> walk(List<Offer> offers) {
        for (Offer offer : offers) {
            if (!crosses(offer) || money == 0 || shares == 0) {
                break;
            }
            match(offer);
        }
        return List.copyOf(matches);
    }

    /**
     * True when the offer is within the limit and the exchange contract would settle it: the contract compares the signed
     * amounts themselves, so an amount that was cut up for a worst price does not reach that very price.
     */
    private boolean crosses(Offer offer) {
        boolean allowed =
                order.isBuy() ? offer.priceMicros() <= order.limitMicros() : offer.priceMicros() >= order.limitMicros();
        if (!taker || !allowed) {
            return allowed;
        }
        long limit = order.isBuy()
                ? Micros.mulDiv(
                        order.fields().makerAmount(), Micros.ONE, order.fields().takerAmount(), Rounding.DOWN)
                : Micros.mulDiv(
                        order.fields().takerAmount(), Micros.ONE, order.fields().makerAmount(), Rounding.UP);
        return order.isBuy() ? offer.priceMicros() <= limit : offer.priceMicros() >= limit;
    }

    private void match(Offer offer) {
        Price price = new Price(taker ? offer.priceMicros() : order.limitMicros());
        long filled = Math.min(offer.freeMicros(), shares);
        long value;
        if (order.isBuy()) {
            long cost = Micros.mulDiv(filled, price.micros(), Micros.ONE, Rounding.UP);
            filled = money >= cost ? filled : Micros.mulDiv(money, Micros.ONE, price.micros(), Rounding.DOWN);
            value = Math.min(money, cost);
        } else {
            value = Micros.mulDiv(filled, price.micros(), Micros.ONE, Rounding.DOWN);
        }
        if (filled > 0) {
            book(offer, price, filled, value);
        }
    }

    private void book(Offer offer, Price price, long filled, long value) {
        Shares amount = new Shares(filled);
        Usdc fee = taker ? fees.fee(amount, price, Rounding.HALF_UP) : Usdc.ZERO;
        matches.add(new Match(
                tradeId(order.hash(), firstIndex + matches.size()),
                price,
                new Price(offer.priceMicros()),
                new Shares(offer.recordedMicros()),
                amount,
                new Usdc(value),
                fee));
        money = order.isBuy() ? money - value : money - filled;
        shares = shares == Long.MAX_VALUE ? shares : shares - filled;
    }

    private static String tradeId(OrderHash order, int index) {
        return UUID.nameUUIDFromBytes((order.value() + "/" + index).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
