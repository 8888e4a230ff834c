package io.polystep.domain.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderBookTest {
    @Test
    void isTheSameWhenMirroredTwice() {
        Seeded.rounds(1, 500, random -> {
            OrderBook book = any(random);
            assertEquals(book, book.mirrored(Samples.DOWN).mirrored(Samples.UP));
        });
    }

    @Test
    void turnsBidsIntoOffersOfTheOppositeWhenMirrored() {
        Seeded.rounds(1, 500, random -> {
            OrderBook book = any(random);
            OrderBook mirror = book.mirrored(Samples.DOWN);
            assertEquals(book.bestBid().map(Price::complement), mirror.bestAsk());
            assertEquals(book.bestAsk().map(Price::complement), mirror.bestBid());
        });
    }

    @Test
    void sortsBestFirst() {
        Seeded.rounds(1, 500, random -> {
            OrderBook book = any(random);
            for (int i = 1; i < book.bids().size(); i++) {
                assertTrue(book.bids()
                                .get(i)
                                .price()
                                .compareTo(book.bids().get(i - 1).price())
                        < 0);
            }
            for (int i = 1; i < book.asks().size(); i++) {
                assertTrue(book.asks()
                                .get(i)
                                .price()
                                .compareTo(book.asks().get(i - 1).price())
                        > 0);
            }
        });
    }

    @Test
    void refusesACrossedOrLockedBook() {
        assertThrows(IllegalArgumentException.class, () -> book(List.of(level("0.6")), List.of(level("0.5"))));
        assertThrows(IllegalArgumentException.class, () -> book(List.of(level("0.5")), List.of(level("0.5"))));
    }

    @Test
    void refusesARepeatedPrice() {
        List<BookLevel> twice = List.of(level("0.5"), level("0.4"), level("0.5"));
        assertThrows(IllegalArgumentException.class, () -> book(twice, List.of()));
        assertThrows(IllegalArgumentException.class, () -> book(List.of(), twice));
    }

    @Test
    void hasNoBestPriceOnAnEmptySide() {
        OrderBook empty = book(List.of(), List.of());
        assertEquals(Optional.empty(), empty.bestBid());
        assertEquals(Optional.empty(), empty.bestAsk());
        assertEquals(Shares.ZERO, empty.offeredUpTo(Price.of("1")));
    }

    @Test
    void addsUpWhatIsOfferedAtTheLimitOrBetter() {
        OrderBook book = book(List.of(), List.of(level("0.7"), level("0.5"), level("0.6")));
        assertEquals(Shares.ZERO, book.offeredUpTo(Price.of("0.49")));
        assertEquals(Shares.of("20"), book.offeredUpTo(Price.of("0.6")));
        assertEquals(Shares.of("30"), book.offeredUpTo(Price.of("1")));
    }

    @Test
    void refusesAnEmptyLevel() {
        assertThrows(IllegalArgumentException.class, () -> new BookLevel(Price.of("0.5"), Shares.ZERO));
    }

    private static BookLevel level(String price) {
        return new BookLevel(Price.of(price), Shares.of("10"));
    }

    private static OrderBook book(List<BookLevel> bids, List<BookLevel> asks) {
        return new OrderBook(Samples.UP, Samples.NOW, bids, asks);
    }

    private static OrderBook any(Random random) {
        int middle = 1 + random.nextInt(99);
        List<BookLevel> bids = new ArrayList<>();
        List<BookLevel> asks = new ArrayList<>();
        for (int cents = 0; cents <= 100; cents++) {
            if (cents != middle && random.nextInt(4) == 0) {
                List<BookLevel> side = cents < middle ? bids : asks;
                side.add(new BookLevel(new Price(cents * 10_000L), new Shares(1 + random.nextLong(1_000_000_000L))));
            }
        }
        Collections.shuffle(bids, random);
        Collections.shuffle(asks, random);
        return book(bids, asks);
    }
}
