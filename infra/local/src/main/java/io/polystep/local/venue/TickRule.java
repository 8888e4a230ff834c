package io.polystep.local.venue;

import io.polystep.domain.money.Micros;
import io.polystep.domain.money.TickSize;
import io.polystep.local.session.Depth;
import io.polystep.local.session.RecordedBook;

/**
 * When a market on the 0.01 grid moves to the 0.001 grid, which it never leaves again. The venue's documents name the
 * prices 0.96 and 0.04; in a recorded day 32 of 34 windows passed them and stayed on the coarse grid.
 */
public enum TickRule {
    /** As soon as a recorded book shows a price off the coarse grid. */
    AS_RECORDED,
    /** As soon as the middle of the book is above 0.96 or below 0.04, as the documents say. */
    AS_DOCUMENTED;

    private static final TickSize COARSE = TickSize.of("0.01");
    private static final TickSize FINE = TickSize.of("0.001");
    private static final long HIGH = 960_000;
    private static final long LOW = 40_000;

    /** The grid after {@code book}. */
    TickSize after(TickSize tick, RecordedBook book) {
        return tick.equals(COARSE) && isExtreme(book) ? FINE : tick;
    }

    private boolean isExtreme(RecordedBook book) {
        return switch (this) {
            case AS_RECORDED -> isOff(book.bids()) || isOff(book.asks());
            case AS_DOCUMENTED -> middle(book) > HIGH || middle(book) < LOW;
        };
    }

    private static boolean isOff(Depth depth) {
        for (int i = 0; i < depth.size(); i++) {
            if (depth.price(i) % COARSE.micros() != 0) {
                return true;
            }
        }
        return false;
    }

    /** The present side's best price where the other side is empty; one half of an empty book. */
    private static long middle(RecordedBook book) {
        if (book.bids().size() == 0 && book.asks().size() == 0) {
            return Micros.ONE / 2;
        }
        long bid = book.bids().size() == 0 ? book.asks().price(0) : book.bids().price(0);
        long ask = book.asks().size() == 0 ? book.bids().price(0) : book.asks().price(0);
        return (bid + ask) / 2;
    }
}
