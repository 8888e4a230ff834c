package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.local.session.RecordedBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The venue's single thread of thought: every question and every order first lets happen what is due by now. Each change
 * is in the log before it is in the state, and in the state before anybody is told.
 */
final class VenueDesk {
    private final VenueMarkets markets;
    private final SettlementChain chain;
    private final InstantSource clock;
    private final VenueJournal journal;
    private final VenueState state;
    private final OrderAdmission admission;
    private final OrderExecution execution;
    private final VenueAgenda agenda;
    private final Heartbeats heartbeats = new Heartbeats();

    VenueDesk(
            VenueMarkets markets,
            SettlementChain chain,
            VenueNetwork network,
            VenueAccounts accounts,
            VenueJournal journal,
            TradingGate gate,
            InstantSource clock) {
        this.markets = markets;
        this.chain = chain;
        this.clock = clock;
        this.journal = journal;
        this.state = journal.state();
        this.admission = new OrderAdmission(network, state, accounts);
        this.execution = new OrderExecution(network, chain, state);
        this.agenda = new VenueAgenda(markets, chain, journal, execution, gate);
    }

    synchronized Optional<Instant> nextDue() {
        Optional<Instant> silence = heartbeats.next().map(Heartbeats.Silence::at);
        return Stream.concat(agenda.next(clock.instant()).map(VenueAgenda.Due::at).stream(), silence.stream())
                .min(Comparator.naturalOrder());
    }

    synchronized List<OrderHash> acceptedOrders() {
        return state.acceptedOrders();
    }

    synchronized void runDue() {
        catchUp();
    }

    /** Tells {@code watcher} from now on what happens. */
    synchronized void watch(VenueWatcher watcher) {
        agenda.watch(watcher);
        journal.watch(watcher);
    }

    /** Does {@code work} after everything that is due by now, and before anything else. */
    synchronized void afterDue(Runnable work) {
        catchUp();
        work.run();
    }

    /** The owner's time. */
    Instant now() {
        return clock.instant();
    }

    /** Takes a heartbeat of an API key and gives the id that its next one must carry. */
    synchronized String beat(String owner, String id) {
        return heartbeats.beat(owner, id, catchUp());
    }

    /** The newest book of a token less what we took, or empty when there is none. */
    synchronized Optional<Quotes> quotes(VenueMarket market, TokenId token) {
        Instant now = catchUp();
        market.advance(now);
        return market.played(token).map(book -> quotes(book, market, token));
    }

    /** The same as far as it is played, for watchers: they are told while time goes on. */
    synchronized Optional<Quotes> played(VenueMarket market, TokenId token) {
        return market.played(token).map(book -> quotes(book, market, token));
    }

    private static Quotes quotes(RecordedBook book, VenueMarket market, TokenId token) {
        return new Quotes(
                book.at(), market.book().offers(token, false), market.book().offers(token, true));
    }

    /** What can be traded against on both sides, best first. */
    record Quotes(Instant at, List<Offer> bids, List<Offer> asks) {}

    synchronized VenueOrder place(OrderPayload payload, VenueAccount account) {
        Instant now = catchUp();
        VenueMarket market = markets.byToken(payload.token()).orElseThrow(VenueRefusal::invalidPayload);
        market.advance(now); // before the checks, because the book can move the price grid
        PlacedOrder order = admission.admit(payload, account, market, now);
        OrderExecution.Result result = execution.place(order, market);
        journal.record(new VenueEvent.Placed(
                now.toEpochMilli(), order, market.terms().condition(), result.matches(), result.status()));
        return state.known(order.hash());
    }

    /** Cancels those of {@code ids} that rest and belong to {@code owner}; answers with the cancelled ones. */
    synchronized List<OrderHash> cancel(Collection<OrderHash> ids, String owner) {
        Instant now = catchUp();
        List<OrderHash> cancelled = new ArrayList<>();
        for (OrderHash id : ids) {
            if (state.order(id).filter(order -> isOpenOf(order, owner)).isPresent()) {
                journal.record(new VenueEvent.Closed(now.toEpochMilli(), id, OrderStatus.CANCELED));
                cancelled.add(id);
            }
        }
        return cancelled;
    }

    private static boolean isOpenOf(VenueOrder order, String owner) {
        return order.isOpen() && order.placed().owner().equals(owner);
    }

    synchronized Optional<VenueOrder> order(OrderHash id) {
        catchUp();
        return state.order(id);
    }

    /** All orders of an API key, oldest first. */
    synchronized List<VenueOrder> orders(String owner) {
        catchUp();
        return state.orders().stream()
                .filter(order -> order.placed().owner().equals(owner))
                .toList();
    }

    /** The orders of an API key that can still be filled, oldest first. */
    synchronized List<VenueOrder> openOrders(String owner) {
        catchUp();
        return state.openOrders().stream()
                .filter(order -> order.placed().owner().equals(owner))
                .toList();
    }

    /** The trades of an API key that are asked for, oldest first. */
    synchronized List<VenueTrade> trades(String owner, Predicate<VenueTrade> asked) {
        catchUp();
        return state.trades().stream()
                .filter(asked)
                .filter(trade -> state.known(trade.order()).placed().owner().equals(owner))
                .toList();
    }

    /** Collateral, or shares of a token, that the venue believes a wallet holds. */
    synchronized long balance(Address holder, Optional<TokenId> token) {
        catchUp();
        return token.map(id -> chain.shares(holder, id).micros())
                .orElseGet(() -> chain.collateral(holder).micros());
    }

    private Instant catchUp() {
        Instant now = clock.instant();
        for (Optional<Heartbeats.Silence> silence = heartbeats.next();
                silence.filter(end -> !end.at().isAfter(now)).isPresent();
                silence = heartbeats.next()) {
            silence.ifPresent(this::endOf);
        }
        agenda.run(now);
        return now;
    }

    private void endOf(Heartbeats.Silence silence) {
        agenda.run(silence.at());
        heartbeats.stop(silence.owner());
        for (VenueOrder order : state.openOrders()) {
            if (isOpenOf(order, silence.owner())) {
                journal.record(new VenueEvent.Closed(
                        silence.at().toEpochMilli(), order.placed().hash(), OrderStatus.CANCELED));
            }
        }
    }

    /** All trades of a wallet, oldest first, whatever API key placed them. */
    synchronized List<VenueTrade> tradesOf(Address maker) {
        catchUp();
        return state.trades().stream()
                .filter(trade ->
                        state.known(trade.order()).placed().fields().maker().equals(maker))
                .toList();
    }

    /** The newest trade of a token as far as time has gone, if any. */
    synchronized Optional<VenueTrade> lastTrade(TokenId token) {
        return state.lastTrade(token);
    }

    /** All trades of everybody, oldest first. */
    synchronized List<VenueTrade> allTrades() {
        catchUp();
        return List.copyOf(state.trades());
    }

    /** Every wallet that has ordered something, in the order of its first order. */
    synchronized List<Address> makers() {
        catchUp();
        return state.orders().stream()
                .map(order -> order.placed().fields().maker())
                .distinct()
                .toList();
    }

    /** An order that is there. */
    synchronized VenueOrder known(OrderHash order) {
        return state.known(order);
    }

    /** A trade that is there. */
    synchronized VenueTrade knownTrade(String trade) {
        return state.knownTrade(trade);
    }

    /** Whether our order of a trade bought or sold. */
    synchronized Side side(VenueTrade trade) {
        return state.known(trade.order()).placed().fields().side();
    }

    /** Between best bid and best ask in millionths; one half where a side is missing. */
    synchronized long middle(VenueMarket market, TokenId token) {
        return quotes(market, token)
                .filter(quotes -> !quotes.bids().isEmpty() && !quotes.asks().isEmpty())
                .map(quotes -> Math.addExact(
                                quotes.bids().getFirst().priceMicros(),
                                quotes.asks().getFirst().priceMicros())
                        / 2)
                .orElse(Micros.ONE / 2);
    }

    /** True when the market's result is on the chain. */
    synchronized boolean isResolved(VenueMarket market) {
        catchUp();
        return state.isResolved(market.terms().condition());
    }
}
