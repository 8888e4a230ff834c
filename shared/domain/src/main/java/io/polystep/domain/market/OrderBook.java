package io.polystep.domain.market;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The resting orders for one outcome token at one time, best level first on each side. Either side may be empty. A
 * crossed book (best bid at or above best ask) is data that contradicts itself and cannot be built.
 *
 * @param token the outcome
 * @param at when the venue says it last changed
 * @param bids best (highest) first, one level per price
 * @param asks best (lowest) first, one level per price
 */
public record OrderBook(TokenId token, Instant at, List<BookLevel> bids, List<BookLevel> asks) {
    /** Sorts both sides and refuses a repeated price or a crossed book. */
    public OrderBook {
        bids = sorted("bids", bids, Comparator.comparing(BookLevel::price).reversed());
        asks = sorted("asks", asks, Comparator.comparing(BookLevel::price));
        if (!bids.isEmpty()
                && !asks.isEmpty()
                && bids.getFirst().price().compareTo(asks.getFirst().price()) >= 0) {
            throw new IllegalArgumentException("expected best bid below best ask, found bid "
                    + bids.getFirst().price() + " and ask " + asks.getFirst().price() + " for token " + token);
        }
    }

    private static List<BookLevel> sorted(String side, List<BookLevel> levels, Comparator<BookLevel> order) {
        List<BookLevel> sorted = levels.stream().sorted(order).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).price().equals(sorted.get(i - 1).price())) {
                throw new IllegalArgumentException("expected one level per price in the " + side + ", found "
                        + sorted.get(i).price() + " twice");
            }
        }
        return sorted;
    }

    /** The highest bid, if there is one. */
    public Optional<Price> bestBid() {
        return bids.isEmpty() ? Optional.empty() : Optional.of(bids.getFirst().price());
    }

    /** The lowest ask, if there is one. */
    public Optional<Price> bestAsk() {
        return asks.isEmpty() ? Optional.empty() : Optional.of(asks.getFirst().price());
    }

    /** Shares offered at {@code limit} or better. */
    public Shares offeredUpTo(Price limit) {
        return asks.stream()
                .takeWhile(level -> level.price().compareTo(limit) <= 0)
                .map(BookLevel::size)
                .reduce(Shares.ZERO, Shares::plus);
    }

    /**
     * The same book seen from the opposite outcome: a bid for this token at p is an offer of the other at 1 − p, because
     * a pair of shares can be minted for one dollar.
     */
    public OrderBook mirrored(TokenId opposite) {
        return new OrderBook(opposite, at, complement(asks), complement(bids));
    }

    private static List<BookLevel> complement(List<BookLevel> levels) {
        return levels.stream()
                .map(level -> new BookLevel(level.price().complement(), level.size()))
                .toList();
    }
}
