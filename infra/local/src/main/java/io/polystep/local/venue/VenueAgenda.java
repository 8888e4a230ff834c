package io.polystep.local.venue;

import static java.util.stream.Collectors.toCollection;

import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TimeInForce;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the venue does by itself, by virtual time: settlement of trades, fills and expiry of resting orders, ends and
 * results of markets. Everything due is derived from the state, so nothing is lost when the process ends.
 */
final class VenueAgenda {
    private final VenueMarkets markets;
    private final SettlementChain chain;
    private final VenueJournal journal;
    private final VenueState state;
    private final TradingGate gate;
    // A long session has thousands of markets, and these two questions are asked with every request.
    private final Deque<VenueMarket> unresolved;
    private final Deque<VenueMarket> withBooks;

    private final OrderExecution execution;
    private Optional<VenueWatcher> watcher = Optional.empty();

    VenueAgenda(
            VenueMarkets markets,
            SettlementChain chain,
            VenueJournal journal,
            OrderExecution execution,
            TradingGate gate) {
        this.markets = markets;
        this.chain = chain;
        this.journal = journal;
        this.state = journal.state();
        this.execution = execution;
        this.gate = gate;
        this.withBooks = new ArrayDeque<>(markets.all().stream()
                .sorted(Comparator.comparing(
                        (VenueMarket market) -> market.terms().window().end()))
                .toList());
        this.unresolved = new ArrayDeque<>(withBooks.stream()
                .filter(market -> market.terms().winner().isPresent())
                .toList());
    }

    /** Tells {@code told} each further message of the books that it follows. */
    void watch(VenueWatcher told) {
        watcher = Optional.of(told);
    }

    /**
     * One thing to do.
     *
     * @param at when
     * @param step what
     */
    record Due(Instant at, Runnable step) {}

    /** Does everything due at {@code now} or before, in the order of time. */
    void run(Instant now) {
        for (Optional<Due> due = next(now); isReached(due, now); due = next(now)) {
            due.ifPresent(reached -> reached.step().run());
        }
        while (!withBooks.isEmpty() && withBooks.element().dropOldBook(now)) {
            withBooks.remove();
        }
    }

    private static boolean isReached(Optional<Due> due, Instant now) {
        return due.filter(next -> !next.at().isAfter(now)).isPresent();
    }

    /** The earliest thing to do, at {@code now}, before or after. */
    Optional<Due> next(Instant now) {
        List<Due> due = new ArrayList<>();
        watcher.flatMap(told -> told.nextOpening().map(at -> new Due(at, () -> told.open(at))))
                .ifPresent(due::add);
        state.pendingTrades().forEach(trade -> due.add(settlement(trade)));
        List<VenueOrder> open = state.openOrders();
        open.forEach(order -> due.addAll(endOf(order)));
        Set<VenueMarket> playing =
                open.stream().map(order -> markets.of(order.condition())).collect(toCollection(LinkedHashSet::new));
        watcher.ifPresent(told -> playing.addAll(told.followed()));
        playing.forEach(market ->
                market.nextMessage(now).ifPresent(at -> due.add(new Due(at, () -> playMessage(market, at)))));
        nextResult().ifPresent(due::add);
        return due.stream().min(Comparator.comparing(Due::at));
    }

    private Due settlement(VenueTrade trade) {
        Instant matched = Instant.ofEpochMilli(trade.matchedMillis());
        VenueWeather.Pace pace = gate.weather().pace(trade.match().trade());
        if (trade.status() == TradeStatus.MATCHED) {
            Instant at = matched.plus(pace.mined());
            return new Due(at, () -> settle(trade, at));
        }
        Instant at = matched.plus(pace.confirmed());
        return new Due(
                at,
                () -> journal.record(new VenueEvent.Confirmed(
                        at.toEpochMilli(), trade.match().trade())));
    }

    private void settle(VenueTrade trade, Instant at) {
        PlacedOrder order = state.known(trade.order()).placed();
        Match match = trade.match();
        VenueMarket market = markets.of(trade.condition());
        SettlementChain.Settlement fill = new SettlementChain.Settlement(
                match.trade(),
                order.fields(),
                order.signature(),
                trade.condition(),
                market.complement(order.fields().token()),
                match.shares(),
                match.value(),
                match.fee());
        try {
            String transaction = chain.settle(fill);
            journal.record(new VenueEvent.Mined(at.toEpochMilli(), match.trade(), transaction));
        } catch (SettlementFailedException refused) {
            journal.record(
                    new VenueEvent.Failed(at.toEpochMilli(), match.trade(), String.valueOf(refused.getMessage())));
        }
    }

    private List<Due> endOf(VenueOrder order) {
        List<Due> ends = new ArrayList<>();
        OrderHash hash = order.placed().hash();
        if (order.placed().timeInForce() == TimeInForce.GTD) {
            Instant expiry = Instant.ofEpochSecond(order.placed().expirationSeconds());
            ends.add(new Due(expiry, () -> close(hash, expiry, OrderStatus.CANCELED)));
        }
        if (order.status() == OrderStatus.DELAYED) {
            Instant release = releaseOf(order);
            ends.add(new Due(release, () -> release(order, release)));
        }
        Instant end = markets.of(order.condition()).terms().window().end();
        ends.add(new Due(end, () -> close(hash, end, OrderStatus.CANCELED_MARKET_RESOLVED)));
        return ends;
    }

    private Instant releaseOf(VenueOrder order) {
        return Instant.ofEpochMilli(order.createdMillis())
                .plus(markets.of(order.condition()).terms().terms().takerDelay());
    }

    private void release(VenueOrder order, Instant at) {
        VenueMarket market = markets.of(order.condition());
        market.advance(at);
        OrderExecution.Result result = execution.release(order.placed(), market);
        journal.record(
                new VenueEvent.Released(at.toEpochMilli(), order.placed().hash(), result.matches(), result.status()));
    }

    private void close(OrderHash order, Instant at, OrderStatus status) {
        journal.record(new VenueEvent.Closed(at.toEpochMilli(), order, status));
    }

    /** Every market takes the same time from its end to its result, so the first to end is the first to resolve. */
    private Optional<Due> nextResult() {
        while (!unresolved.isEmpty()
                && state.isResolved(unresolved.element().terms().condition())) {
            unresolved.remove();
        }
        return Optional.ofNullable(unresolved.peek())
                .map(market -> new Due(
                        market.resolvesAt(),
                        () -> resolve(market, market.terms().winner().orElseThrow())));
    }

    private void resolve(VenueMarket market, int winner) {
        chain.resolve(market.terms().condition(), winner);
        journal.record(new VenueEvent.Resolved(
                market.resolvesAt().toEpochMilli(), market.terms().condition(), winner));
    }

    private void playMessage(VenueMarket market, Instant at) {
        market.book().step(at);
        watcher.ifPresent(told -> told.bookChanged(market, at));
        if (at.toEpochMilli() < state.lastEventMillis()) {
            return; // played and answered for before the log was reopened
        }
        for (VenueOrder order : state.openOrders()) {
            if (order.isResting()
                    && order.condition().equals(market.terms().condition())
                    && order.touchedMillis() < at.toEpochMilli()) {
                fill(order, market, at);
            }
        }
    }

    private void fill(VenueOrder order, VenueMarket market, Instant at) {
        PlacedOrder placed = order.placed();
        List<Offer> offers = market.book().offers(placed.fields().token(), placed.isBuy());
        List<Match> matches = Matching.rest(order, offers, market.fees());
        if (!matches.isEmpty()) {
            long filled =
                    matches.stream().mapToLong(match -> match.shares().micros()).sum();
            OrderStatus status = filled >= order.remainingShares() ? OrderStatus.MATCHED : OrderStatus.LIVE;
            journal.record(new VenueEvent.Filled(at.toEpochMilli(), placed.hash(), matches, status));
        }
    }
}
