package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;
import io.polystep.local.session.RecordedBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The venue's single thread of thought: every question and every order first lets happen what is due by now. Each change
 * is in the log before it is in the state, and in the state before anybody is told.
 */
final class VenueDesk {
    private final VenueMarkets markets;
    private final SettlementChain chain;
    private final VenueNetwork network;
    private final InstantSource clock;
    private final VenueJournal journal;
    private final VenueState state;
    private final OrderAdmission admission;
    private final Reservations reservations;
    private final VenueAgenda agenda;
    private final Heartbeats heartbeats = new Heartbeats();

    VenueDesk(
            VenueMarkets markets,
            SettlementChain chain,
            VenueNetwork network,
            VenueJournal journal,
            TradingGate gate,
            InstantSource clock) {
        this.markets = markets;
        this.chain = chain;
        this.network = network;
        this.clock = clock;
        this.journal = journal;
        this.state = journal.state();
        this.admission = new OrderAdmission(network, state);
        this.reservations = new Reservations(state);
        this.agenda = new VenueAgenda(markets, chain, journal, state, gate);
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

    /** Takes a heartbeat of an API key and gives the id that its next one must carry. */
    synchronized String beat(String owner, String id) {
        return heartbeats.beat(owner, id, catchUp());
    }

    /** The newest book of a token less what we took, or empty when there is none. */
    synchronized Optional<Quotes> quotes(VenueMarket market, TokenId token) {
        Instant now = catchUp();
        Optional<RecordedBook> book = market.bookAt(token, now);
        return book.map(recorded -> new Quotes(
                recorded.at(), market.book().offers(token, false), market.book().offers(token, true)));
    }

    /** What can be traded against on both sides, best first. */
    record Quotes(Instant at, List<Offer> bids, List<Offer> asks) {}

    synchronized VenueOrder place(OrderPayload payload, VenueAccount account) {
        Instant now = catchUp();
        VenueMarket market = markets.byToken(payload.token()).orElseThrow(VenueRefusal::invalidPayload);
        PlacedOrder order = admission.admit(payload, account, market, now);
        market.advance(now);
        List<Offer> offers = market.book().offers(order.fields().token(), order.isBuy());
        List<Match> matches = Matching.take(order, offers, market.fees());
        checkMarketable(order, matches);
        checkFunds(order, matches, market.fees());
        OrderStatus status = statusAfter(order, matches);
        journal.record(
                new VenueEvent.Placed(now.toEpochMilli(), order, market.terms().condition(), matches, status));
        return state.known(order.hash());
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

    /** All trades of an API key, oldest first. */
    synchronized List<VenueTrade> trades(String owner) {
        catchUp();
        return state.trades().stream()
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

    /** The newest trade of a token, if any. */
    synchronized Optional<VenueTrade> lastTrade(TokenId token) {
        catchUp();
        return state.trades().stream()
                .filter(trade ->
                        state.known(trade.order()).placed().fields().token().equals(token))
                .reduce((older, newer) -> newer);
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
