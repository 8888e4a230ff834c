package io.polystep.signal;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.state.Mode;
import io.polystep.strategy.Proposal;
import io.polystep.strategy.Snapshot;
import io.polystep.strategy.Strategy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Asks every strategy about every current market and starts the orders of the wishes.
 *
 * @param board the current markets
 * @param venue fresh books
 * @param orders orders that are under way
 * @param strategies the enabled ones
 * @param mode how much of a wished size is traded, asked for with each wish
 * @param starter starts an order
 * @param clock the decision time
 * @param random for strategies that draw
 */
record Signals(
        MarketBoard board,
        MarketVenue venue,
        OrderLedger orders,
        List<Strategy> strategies,
        Supplier<Mode> mode,
        Starter starter,
        InstantSource clock,
        RandomGenerator random) {
    /**
     * One round. A market or a wish that fails does not stop the others.
     *
     * @throws RetryableException after everything was tried, if something failed that may pass
     * @throws PermanentException after everything was tried, if something failed for good
     */
    SignalReport run() {
        Round round = new Round();
        List<ScannedMarket> markets = board.current(clock.instant());
        Map<ConditionId, Integer> entries = entries();
        for (ScannedMarket scanned : markets) {
            ConditionId condition = scanned.market().condition();
            round.attempt(
                    scanned.market().slug().value(), () -> look(scanned, entries.getOrDefault(condition, 0), round));
        }
        return round.report(markets.size());
    }

    // A closed order no longer counts here; the gate's cap on entries counts it for ever.
    private Map<ConditionId, Integer> entries() {
        return orders.open().stream()
                .map(Order::market)
                .collect(Collectors.toMap(Market::condition, market -> 1, Math::addExact));
    }

    private void look(ScannedMarket scanned, int entries, Round round) {
        Market market = scanned.market();
        Snapshot snapshot = new Snapshot(market, books(market, round), scanned.quotes(), entries);
        Instant now = clock.instant();
        for (Strategy strategy : strategies) {
            String name = strategy.id() + " " + market.slug();
            round.attempt(name, () -> act(name, strategy.propose(snapshot, now, random), round));
        }
    }

    private List<OrderBook> books(Market market, Round round) {
        List<OrderBook> books = new ArrayList<>();
        for (MarketVenue.BookReading reading :
                venue.books(market.outcomes().stream().map(Outcome::token).toList())) {
            switch (reading) {
                case MarketVenue.BookReading.Read(OrderBook book) -> books.add(book);
                case MarketVenue.BookReading.Unusable(var _, String reason) ->
                    round.unusable(market.slug() + ": " + reason);
            }
        }
        return books;
    }

    private void act(String name, Proposal proposal, Round round) {
        switch (proposal) {
            case Proposal.Pass pass -> round.passed(name + ": " + pass.reason());
            case Proposal.Wish wish -> start(sized(wish.intent()), round);
        }
    }

    // The size is no part of the intent's key, so the same wish in a more careful mode is the same intent.
    private OrderIntent sized(OrderIntent intent) {
        return intent.size() instanceof OrderIntent.Spend spend
                ? intent.withSize(
                        new OrderIntent.Spend(mode.get().of(spend.amount()).floorToCents()))
                : intent;
    }

    private void start(OrderIntent intent, Round round) {
        boolean startedNow = orders.find(intent.key()).isEmpty() && starter.start(intent);
        round.wished(intent.key(), startedNow);
    }
}
