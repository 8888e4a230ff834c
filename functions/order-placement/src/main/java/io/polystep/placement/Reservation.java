package io.polystep.placement;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.risk.Gate;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.risk.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds the money for a wish or refuses it, once for ever.
 *
 * @param books where orders are
 * @param markets the terms of the wish's market
 * @param guard the limits in force, and the halt that a drawdown sets
 */
record Reservation(Books books, MarketBoard markets, Guard guard) {
    /**
     * The order stored for this wish: the one from before if there is one, else a new reservation or refusal.
     *
     * @throws PermanentException if the scan does not know the market
     */
    Order reserve(OrderIntent intent) {
        Optional<Order> known = books.ledger().find(intent.key());
        return known.orElseGet(() -> decide(intent, books.now()));
    }

    private Order decide(OrderIntent intent, Instant now) {
        Market market = market(intent);
        RiskView view = books.ledger().view(intent, now);
        boolean mayLoosen = view.halts().isEmpty() && !view.standing().inDrawdown();
        Limits inForce = guard.limits(mayLoosen, now);
        Verdict verdict = Gate.decide(intent, market, inForce, view, now);
        guard.latch(verdict, now);
        return switch (verdict) {
            case Verdict.Granted granted -> books.ledger().reserve(granted.change(), inForce, view.standing(), now);
            // Nothing was held or counted for it, so it is closed from the start.
            case Verdict.Refused refused ->
                books.ledger()
                        .deny(Order.planned(intent, market)
                                .after(new OrderEvent.Denied(now, refused.text()))
                                .asClosed());
        };
    }

    private Market market(OrderIntent intent) {
        return markets.find(intent.condition())
                .map(ScannedMarket::market)
                .orElseThrow(() -> new PermanentException("expected a scanned market for condition "
                        + intent.condition() + ", found none; is the market scan running?"));
    }
}
