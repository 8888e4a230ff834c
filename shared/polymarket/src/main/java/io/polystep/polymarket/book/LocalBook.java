package io.polystep.polymarket.book;

import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One outcome's book kept from a snapshot and the changes after it. It answers only while it can be trusted: whenever a
 * message contradicts it, the tick moves or the connection is lost, it wants a new snapshot ({@link #wanted()}) and gives
 * nothing until then. Age is counted from the time of receipt, not from the venue's clock. Not for several threads.
 */
public final class LocalBook {
    private final TokenId token;
    private final Duration staleAfter;
    private TickSize tick;
    private Levels bids = new Levels();
    private Levels asks = new Levels();
    private long atMillis;
    private Instant receivedAt = Instant.MIN;
    private Optional<Resync> wanted = Optional.of(Resync.NO_SNAPSHOT);

    /**
     * A book without content.
     *
     * @param token the outcome
     * @param tick the price grid at present
     * @param staleAfter age from which the book is not given any more, above zero
     */
    public LocalBook(TokenId token, TickSize tick, Duration staleAfter) {
        if (!staleAfter.isPositive()) {
            throw new IllegalArgumentException("expected an age above zero, found " + staleAfter);
        }
        this.token = token;
        this.tick = tick;
        this.staleAfter = staleAfter;
    }

    /** Takes a full book, whatever was before; one that is older than what is there is passed over. */
    public void snapshot(BookSnapshot book, Instant received) {
        requireToken(book.token());
        if (wanted.isEmpty() && book.atMillis() < atMillis) {
            return;
        }
        bids = book.bids().copy();
        asks = book.asks().copy();
        seen(book.atMillis(), received);
        wanted = onGrid(bids) && onGrid(asks) ? Optional.empty() : Optional.of(Resync.OFF_THE_GRID);
    }

    /**
     * Applies all changes of a message, then compares with what the venue says is best. Changes older than the book are
     * passed over, as are all while a snapshot is wanted.
     *
     * @return why a snapshot is wanted now; empty when the book can be trusted
     */
    public Optional<Resync> apply(PriceChanges message, Instant received) {
        requireToken(message.token());
        if (wanted.isPresent() || message.atMillis() < atMillis) {
            return wanted;
        }
        for (PriceChanges.Change change : message.changes()) {
            wanted = put(change);
            if (wanted.isPresent()) {
                return wanted;
            }
        }
        seen(message.atMillis(), received);
        wanted = doubt(message.changes().getLast());
        return wanted;
    }

    private Optional<Resync> put(PriceChanges.Change change) {
        if (!tick.allows(change.price())) {
            return Optional.of(Resync.OFF_THE_GRID);
        }
        (change.side() == Side.BUY ? bids : asks)
                .put(change.price().micros(), change.size().micros());
        return Optional.empty();
    }

    private Optional<Resync> doubt(PriceChanges.Change last) {
        if (BookSnapshot.crossed(bids, asks)) {
            return Optional.of(Resync.CROSSED);
        }
        return differs(last.bestBid(), bestBid()) || differs(last.bestAsk(), bestAsk())
                ? Optional.of(Resync.OTHER_BEST_PRICE)
                : Optional.empty();
    }

    private static boolean differs(Optional<Price> said, long here) {
        return said.isPresent() && said.get().micros() != here;
    }

    /** The grid has moved: what is there is dropped. */
    public void tickChanged(TickSize now) {
        tick = now;
        wanted = Optional.of(Resync.TICK_CHANGED);
    }

    /** Messages may have been missed: what is there is dropped. */
    public void disconnected() {
        wanted = Optional.of(Resync.DISCONNECTED);
    }

    /** Why a snapshot is wanted, or empty. */
    public Optional<Resync> wanted() {
        return wanted;
    }

    /** The price grid at present. */
    public TickSize tick() {
        return tick;
    }

    /** True when nothing was received for longer than allowed. */
    public boolean isStale(Instant now) {
        return wanted.isPresent() || now.isAfter(receivedAt.plus(staleAfter));
    }

    /** The book as a value; empty while a snapshot is wanted or the last message is too old. */
    public Optional<OrderBook> book(Instant now) {
        return isStale(now)
                ? Optional.empty()
                : Optional.of(new OrderBook(token, Instant.ofEpochMilli(atMillis), bids.values(), asks.values()));
    }

    private void seen(long venueMillis, Instant received) {
        atMillis = venueMillis;
        receivedAt = received;
    }

    private boolean onGrid(Levels levels) {
        for (int i = 0; i < levels.count(); i++) {
            if (levels.priceMicros(i) % tick.micros() != 0) {
                return false;
            }
        }
        return true;
    }

    /** Zero when there is none, as the venue writes it. */
    private long bestBid() {
        return bids.count() == 0 ? 0 : bids.priceMicros(bids.count() - 1);
    }

    /** One dollar when there is none. */
    private long bestAsk() {
        return asks.count() == 0 ? Micros.ONE : asks.priceMicros(0);
    }

    private void requireToken(TokenId other) {
        if (!other.equals(token)) {
            throw new IllegalArgumentException("expected a message of token " + token + ", found one of " + other);
        }
    }
}
