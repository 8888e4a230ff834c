package io.polystep.local.simulation.world;

import io.polystep.domain.money.Micros;
import io.polystep.local.session.BookSource;
import io.polystep.local.session.Depth;
import io.polystep.local.session.RecordedBook;
import io.polystep.local.session.SessionMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The books of one window: a price that wanders and, in most windows, runs to the winning side towards the end. Made again
 * whenever they are asked for, so that thousands of windows need no memory.
 */
public final class MadeBooks {
    private static final long CENT = 10_000;
    private static final int LEVELS = 3;
    private static final long LAST_PART_MILLIS = 130_000;

    private final SessionMarket market;
    private final long seed;

    MadeBooks(SessionMarket market, long seed) {
        this.market = market;
        this.seed = seed;
    }

    /** All of them in order of time. */
    List<RecordedBook> all() {
        RandomGenerator random = MadeMarkets.random(
                seed,
                market.window().start().getEpochSecond() + market.slug().value().hashCode());
        List<RecordedBook> books = new ArrayList<>();
        boolean runs = random.nextInt(100) < 70;
        long end = market.window().end().toEpochMilli();
        long cents = 40 + random.nextLong(21);
        for (long at = market.window().start().toEpochMilli() + 500; at < end; at += 12_000 + random.nextInt(10_000)) {
            cents = next(cents, runs && end - at < LAST_PART_MILLIS, random);
            books.add(book(at, cents, random));
        }
        return books;
    }

    private long next(long cents, boolean runs, RandomGenerator random) {
        long wandered = Math.clamp(cents + random.nextInt(7) - 3, 12, 88);
        boolean firstWins = market.winner().orElse(0) == 0;
        return runs
                ? firstWins ? Math.max(cents, 89 + random.nextInt(3)) : Math.min(cents, 11 - random.nextInt(3))
                : wandered;
    }

    private static RecordedBook book(long at, long cents, RandomGenerator random) {
        long[] asks = new long[LEVELS];
        long[] bids = new long[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            asks[i] = Math.min(99, cents + 1 + i) * CENT;
            bids[i] = Math.max(1, cents - i) * CENT;
        }
        Instant time = Instant.ofEpochMilli(at);
        return new RecordedBook(
                time,
                time.minusMillis(120),
                Depth.ofBestFirst(bids, sizes(random)),
                Depth.ofBestFirst(asks, sizes(random)));
    }

    private static long[] sizes(RandomGenerator random) {
        long[] sizes = new long[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            // Hundredths of a share, as the venue keeps sizes.
            sizes[i] = (400 + random.nextInt(12_000)) * CENT;
        }
        return sizes;
    }

    /** The newest at a time, or empty before the first. */
    public Optional<RecordedBook> at(Instant now) {
        return all().stream().filter(book -> !book.receivedAt().isAfter(now)).reduce((older, newer) -> newer);
    }

    /** When the first book after a time becomes known. */
    public Instant changeAfter(Instant time) {
        return all().stream()
                .map(RecordedBook::receivedAt)
                .filter(at -> at.isAfter(time))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a book after " + time + ", found none"));
    }

    /** The price at which the first or second outcome can be bought at a time, in millionths. */
    public Optional<Long> askAt(Instant now, int slot) {
        return at(now).map(book ->
                slot == 0 ? book.asks().price(0) : Micros.ONE - book.bids().price(0));
    }

    BookSource source() {
        return new Source(all());
    }

    private static final class Source implements BookSource {
        private final Iterator<RecordedBook> rest;
        private Optional<RecordedBook> ahead;

        Source(List<RecordedBook> books) {
            this.rest = books.iterator();
            this.ahead = advance();
        }

        private Optional<RecordedBook> advance() {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }

        @Override
        public Optional<Instant> nextAt() {
            return ahead.map(RecordedBook::receivedAt);
        }

        @Override
        public Optional<RecordedBook> next(Instant now) {
            Optional<RecordedBook> due = ahead.filter(book -> !book.receivedAt().isAfter(now));
            if (due.isPresent()) {
                ahead = advance();
            }
            return due;
        }

        @Override
        public void close() {
            ahead = Optional.empty();
        }
    }
}
