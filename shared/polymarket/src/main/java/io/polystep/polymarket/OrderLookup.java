package io.polystep.polymarket;

import io.polystep.domain.Excerpt;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.port.OrderVenue.VenueView;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.OrderRow;
import io.polystep.polymarket.clob.TradeFilter;
import io.polystep.polymarket.clob.TradeReport;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Visit;
import io.polystep.polymarket.wire.MalformedException;
import io.polystep.polymarket.wire.OrderStatus;
import io.polystep.polymarket.wire.Page;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what the venue knows of one order. It answers with what the venue said whole, or throws; never with a part.
 *
 * @param account whose order it is
 * @param visit of this invocation
 * @param clock when it was learnt
 */
record OrderLookup(ClobAccount account, Visit visit, InstantSource clock) {
    /** The venue cuts sizes to this; a smaller difference between an order and its trades is rounding. */
    private static final Shares SIZE_STEP = new Shares(10_000);

    /** The order and its fills; empty only when neither the order nor a trade of it is known. */
    Optional<VenueView> find(OrderHash id, Market market) {
        Optional<OrderRow> order = account.order(id, visit.deadline()).orFault();
        order.ifPresent(row -> requireOf(row, market));
        List<Fill> fills = fills(id, market);
        if (order.isPresent()) {
            requireComplete(order.get(), fills);
            return Optional.of(VenueView.of(order.get().event(clock.instant()), fills));
        }
        return fills.isEmpty() ? Optional.empty() : Optional.of(VenueView.byTrades(fills));
    }

    private static void requireOf(OrderRow row, Market market) {
        if (!row.market().equals(market.condition())) {
            throw new PermanentException("expected field 'market' of order " + row.id() + " as " + market.condition()
                    + ", found " + row.market() + "; the venue's interface may have changed");
        }
        if (market.outcome(row.token()).isEmpty()) {
            throw new PermanentException("expected field 'asset_id' of order " + row.id() + " as a token of "
                    + market.slug() + ", found " + row.token() + "; the venue's interface may have changed");
        }
    }

    private List<Fill> fills(OrderHash id, Market market) {
        Outcome<Page<TradeReport>> trades = account.trades(TradeFilter.of(market.condition()), visit.deadline());
        if (trades.refusedFor(Denial.NOT_FOUND)) {
            throw new RetryableException("expected a page of trades, found status 404");
        }
        Page<TradeReport> page = trades.orFault();
        if (!page.whole()) {
            // Any of them may be a fill of this order.
            throw new PermanentException("expected every trade in " + market.slug() + " to be readable, found "
                    + page.dropped().size() + " that are not, the first: "
                    + page.dropped().getFirst().reason() + "; the venue's interface may have changed");
        }
        // A row can move to the next page while we read; the later reading counts.
        Map<TradeId, Fill> fills = new LinkedHashMap<>();
        page.rows().forEach(trade -> fill(trade, id, market).ifPresent(fill -> fills.put(fill.trade(), fill)));
        return fills.values().stream()
                .sorted(Comparator.comparing(Fill::matchedAt)
                        .thenComparing(fill -> fill.trade().value()))
                .toList();
    }

    private static Optional<Fill> fill(TradeReport trade, OrderHash id, Market market) {
        try {
            return Optional.ofNullable(trade.fills(Set.of(id), market).get(id));
        } catch (MalformedException unfit) {
            throw new PermanentException(unfit.reason() + "; the venue's interface may have changed");
        }
    }

    /**
     * Orders and trades are two stores; a fill that the order knows and the trades do not show yet must not be lost. A
     * filled order without any trade is told as such, because nothing closes it before its trades are listed.
     */
    private static void requireComplete(OrderRow order, List<Fill> fills) {
        List<String> seen = fills.stream().map(fill -> fill.trade().value()).toList();
        List<String> missing =
                order.trades().stream().filter(trade -> !seen.contains(trade)).toList();
        Shares shown = fills.stream().map(Fill::shares).reduce(Shares.ZERO, Shares::plus);
        boolean whole = shown.plus(SIZE_STEP).compareTo(order.matched()) > 0;
        boolean filledWithoutTrade = order.status() == OrderStatus.MATCHED && fills.isEmpty();
        if (!filledWithoutTrade && (!missing.isEmpty() || !whole)) {
            throw new RetryableException("expected trades for " + order.matched() + " matched shares of a "
                    + order.status() + " order, found " + shown + "; not shown yet: "
                    + Excerpt.of(missing.toString()));
        }
    }
}
