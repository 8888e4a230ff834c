package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is connected to the venue's channels, and what they are told. Everything happens under the desk's lock. */
final class Channels implements VenueWatcher {
    static final String PING = "PING";
    static final String PONG = "PONG";

    /** The answer to a frame that makes no sense. */
    static final String INVALID = "INVALID OPERATION";

    /** More changed levels than this are told as a whole book. */
    static final int MOST_CHANGES = 20;

    private final VenueDesk desk;
    private final VenueMarkets markets;
    private final VenueAccounts accounts;
    private final UserEvents users;
    private final List<MarketSession> listeners = new ArrayList<>();
    private final Map<TokenId, PublishedBook> books = new LinkedHashMap<>();
    private Instant announcedUntil = Instant.MAX;

    Channels(VenueDesk desk, VenueMarkets markets, VenueAccounts accounts, OrderRows rows) {
        this.desk = desk;
        this.markets = markets;
        this.accounts = accounts;
        this.users = new UserEvents(desk, new UserFrames(rows));
    }

    ChannelSession connect(Channel channel, ChannelPeer peer) {
        return switch (channel) {
            case MARKET -> {
                MarketSession session = new MarketSession(this, peer);
                locked(() -> add(session));
                yield session;
            }
            case USER -> {
                UserSession session = new UserSession(this, peer);
                locked(() -> users.add(session));
                yield session;
            }
        };
    }

    private void add(MarketSession session) {
        if (listeners.isEmpty()) {
            announcedUntil = desk.now();
        }
        listeners.add(session);
    }

    /** Does something after everything that is due by now. */
    void locked(Runnable work) {
        desk.afterDue(work);
    }

    void remove(MarketSession session) {
        listeners.remove(session);
        books.keySet().removeIf(token -> listeners.stream().noneMatch(other -> other.follows(token)));
    }

    void remove(UserSession session) {
        users.remove(session);
    }

    int count() {
        int[] count = {0};
        locked(() -> count[0] = listeners.size() + users.count());
        return count[0];
    }

    Optional<VenueAccount> account(VenueCredentials named) {
        return accounts.byKey(named.apiKey())
                .filter(account -> account.credentials().equals(named));
    }

    /** The tokens of a frame that the venue knows; others are passed over. */
    List<TokenId> tokens(JsonNode ids) {
        List<TokenId> known = new ArrayList<>();
        ids.forEach(id -> markets.byToken(id.asText()).ifPresent(market -> known.add(new TokenId(id.asText()))));
        return known;
    }

    /** The present books of these tokens; a token without a book is told with its first message. */
    Optional<ArrayNode> snapshots(List<TokenId> tokens) {
        ArrayNode snapshots = Wire.array();
        for (TokenId token : tokens) {
            VenueMarket market = markets.byToken(token.value()).orElseThrow();
            // before it is followed, or what this plays would be told as changes, too
            Optional<VenueDesk.Quotes> present = desk.quotes(market, token);
            PublishedBook book = books.computeIfAbsent(token, id -> new PublishedBook(market, id));
            present.ifPresent(quotes -> {
                book.update(quotes);
                book.takeTick();
                snapshots.add(snapshot(book, quotes));
            });
        }
        return Optional.of(snapshots);
    }

    private JsonNode snapshot(PublishedBook book, VenueDesk.Quotes quotes) {
        return MarketFrames.book(
                BookRows.book(book.market(), book.token(), quotes, lastPrice(book.token())), book.time(quotes.at()));
    }

    private String lastPrice(TokenId token) {
        return desk.lastTrade(token)
                .map(trade -> trade.match().price().toString())
                .orElse("");
    }

    @Override
    public Collection<VenueMarket> followed() {
        return books.values().stream().map(PublishedBook::market).distinct().toList();
    }

    private boolean follows(VenueMarket market) {
        return books.containsKey(market.terms().first())
                || books.containsKey(market.terms().second());
    }

    @Override
    public void bookChanged(VenueMarket market, Instant at) {
        for (TokenId token : List.of(market.terms().first(), market.terms().second())) {
            PublishedBook book = books.get(token);
            if (book != null) {
                desk.played(market, token).ifPresent(quotes -> publish(book, quotes, at));
            }
        }
    }

    private void publish(PublishedBook book, VenueDesk.Quotes quotes, Instant at) {
        long bid = book.bestBid();
        long ask = book.bestAsk();
        boolean first = bid == 0 && ask == 0;
        List<PublishedBook.Change> changes = book.update(quotes);
        Instant time = book.time(quotes.at().isAfter(at) ? quotes.at() : at);
        if (changes.isEmpty()) {
            return;
        }
        JsonNode whole = BookRows.book(book.market(), book.token(), quotes, lastPrice(book.token()));
        if (first || changes.size() > MOST_CHANGES) {
            tell(book, MarketFrames.book(whole.deepCopy(), time));
        } else {
            ArrayNode rows = Wire.array();
            MarketFrames.addRows(rows, book, changes, whole.path("hash").asText());
            tell(book, MarketFrames.priceChange(book.market(), time, rows));
        }
        if (bid != book.bestBid() || ask != book.bestAsk()) {
            tellCustom(book, MarketFrames.bestBidAsk(book, time));
        }
        var before = book.takeTick();
        if (!before.equals(book.market().tick())) {
            tell(book, MarketFrames.tickSizeChange(book, before, time));
        }
    }

    private void tell(PublishedBook book, JsonNode event) {
        each(session -> {
            if (session.follows(book.token())) {
                session.tell(event);
            }
        });
    }

    private void tellCustom(PublishedBook book, JsonNode event) {
        each(session -> {
            if (session.custom() && session.follows(book.token())) {
                session.tell(event);
            }
        });
    }

    private void each(Consumer<MarketSession> told) {
        List.copyOf(listeners).forEach(told);
    }

    @Override
    public void happened(VenueEvent event) {
        Instant at = Instant.ofEpochMilli(event.at());
        users.happened(event, at);
        switch (event) {
            case VenueEvent.Placed placed -> traded(placed.order(), placed.condition(), placed.matches(), false, at);
            case VenueEvent.Released released -> {
                VenueOrder order = desk.known(released.order());
                traded(order.placed(), order.condition(), released.matches(), false, at);
            }
            case VenueEvent.Filled filled -> {
                VenueOrder order = desk.known(filled.order());
                traded(order.placed(), order.condition(), filled.matches(), true, at);
            }
            case VenueEvent.Resolved resolved -> resolved(resolved, at);
            default -> {
                // the market channel does not tell these
            }
        }
    }

    private void traded(PlacedOrder order, ConditionId condition, List<Match> matches, boolean maker, Instant at) {
        VenueMarket market = markets.of(condition);
        if (matches.isEmpty() || !follows(market)) {
            return;
        }
        TokenId token = order.fields().token();
        Side side = order.isBuy() == maker ? Side.SELL : Side.BUY;
        PublishedBook book = books.get(token);
        if (book != null) {
            matches.forEach(
                    match -> tell(book, MarketFrames.lastTradePrice(market, token, match, side, book.time(at))));
        }
        bookChanged(market, at);
    }

    private void resolved(VenueEvent.Resolved resolved, Instant at) {
        VenueMarket market = markets.of(resolved.condition());
        each(session -> {
            if (session.custom() && session.follows(market)) {
                session.tell(MarketFrames.marketResolved(market, resolved.winner(), at));
            }
        });
    }

    @Override
    public Optional<Instant> nextOpening() {
        if (listeners.stream().noneMatch(MarketSession::custom)) {
            return Optional.empty();
        }
        return markets.all().stream()
                .map(market -> market.terms().window().start())
                .filter(start -> start.isAfter(announcedUntil))
                .findFirst();
    }

    @Override
    public void open(Instant at) {
        announcedUntil = at;
        markets.all().stream()
                .filter(market -> market.terms().window().start().equals(at))
                .map(market -> MarketFrames.newMarket(market, at))
                .forEach(event -> each(session -> {
                    if (session.custom()) {
                        session.tell(event);
                    }
                }));
    }
}
