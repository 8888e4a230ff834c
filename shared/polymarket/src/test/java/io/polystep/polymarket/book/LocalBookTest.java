package io.polystep.polymarket.book;

import static io.polystep.polymarket.book.BookMessages.AT;
import static io.polystep.polymarket.book.BookMessages.TOKEN;
import static io.polystep.polymarket.book.BookMessages.change;
import static io.polystep.polymarket.book.BookMessages.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LocalBookTest {
    private static final Instant NOW = Instant.ofEpochMilli(AT + 50);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final LocalBook book = new LocalBook(TOKEN, TickSize.HUNDREDTH, STALE);

    @Test
    void givesNothingBeforeASnapshot() {
        assertEquals(Optional.of(Resync.NO_SNAPSHOT), book.wanted());
        assertEquals(Optional.empty(), book.book(NOW));
        assertEquals(Optional.of(Resync.NO_SNAPSHOT), book.apply(change(AT, Side.BUY, "0.47", "5"), NOW));
        assertEquals(Optional.empty(), book.book(NOW));
    }

    @Test
    void givesTheSnapshotBestFirst() {
        fill();

        OrderBook value = book.book(NOW).orElseThrow();

        assertEquals(Optional.of(Price.of("0.48")), value.bestBid());
        assertEquals(Optional.of(Price.of("0.5")), value.bestAsk());
        assertEquals(Instant.ofEpochMilli(AT), value.at());
    }

    @Test
    void addsReplacesAndRemovesLevels() {
        fill();

        book.apply(change(AT + 1, Side.BUY, "0.47", "5"), NOW);
        book.apply(change(AT + 2, Side.BUY, "0.46", "9"), NOW);
        book.apply(change(AT + 3, Side.BUY, "0.48", "0"), NOW);
        book.apply(change(AT + 4, Side.SELL, "0.49", "2"), NOW);

        OrderBook value = book.book(NOW).orElseThrow();
        assertEquals("[0.47 5, 0.46 9]", shown(value.bids()));
        assertEquals("[0.49 2, 0.5 8, 0.53 7]", shown(value.asks()));
        assertEquals(Instant.ofEpochMilli(AT + 4), value.at());
    }

    @Test
    void leavesTheSnapshotAsItWas() {
        BookSnapshot snapshot = snapshot("0.46:100 0.48:30", "0.53:7 0.5:8");
        book.snapshot(snapshot, NOW);

        book.apply(change(AT + 1, Side.BUY, "0.48", "0"), NOW);

        assertEquals(2, snapshot.bids().count());
    }

    @Test
    void passesOverAnOldChangeAndAnOldSnapshot() {
        fill();

        book.apply(change(AT - 1, Side.BUY, "0.48", "0"), NOW);
        book.apply(change(AT + 5, Side.BUY, "0.47", "1"), NOW);
        fill();

        assertEquals(
                "[0.48 30, 0.47 1, 0.46 100]",
                shown(book.book(NOW).orElseThrow().bids()));
    }

    @Test
    void wantsASnapshotWhenItCrosses() {
        fill();

        assertEquals(Optional.of(Resync.CROSSED), book.apply(change(AT, Side.BUY, "0.5", "1"), NOW));
        assertEquals(Optional.empty(), book.book(NOW));
    }

    @Test
    void wantsASnapshotWhenTheVenueSeesAnotherBestPrice() {
        fill();

        assertEquals(Optional.empty(), book.apply(change(AT, Side.BUY, "0.47", "1", "0.48", "0.5"), NOW));
        assertEquals(
                Optional.of(Resync.OTHER_BEST_PRICE),
                book.apply(change(AT, Side.BUY, "0.46", "1", "0.49", "0.5"), NOW));
    }

    @Test
    void comparesTheBestPriceAfterTheLastChangeOfAMessage() {
        fill();
        PriceChanges both = new PriceChanges(
                TOKEN,
                AT,
                List.of(
                        change(AT, Side.BUY, "0.48", "0", "0.49", "0.5")
                                .changes()
                                .getFirst(),
                        change(AT, Side.BUY, "0.49", "4", "0.49", "0.5")
                                .changes()
                                .getFirst()));

        assertEquals(Optional.empty(), book.apply(both, NOW));
    }

    @Test
    void takesAnEmptySideAsTheVenueWritesIt() {
        book.snapshot(snapshot("0.48:1", "0.5:1"), NOW);

        assertEquals(Optional.empty(), book.apply(change(AT, Side.BUY, "0.48", "0", "0", "0.5"), NOW));
        assertEquals(Optional.empty(), book.apply(change(AT, Side.SELL, "0.5", "0", "0", "1"), NOW));
        assertTrue(book.book(NOW).orElseThrow().asks().isEmpty());
    }

    @Test
    void wantsASnapshotForAPriceOffTheGrid() {
        fill();

        assertEquals(Optional.of(Resync.OFF_THE_GRID), book.apply(change(AT, Side.BUY, "0.475", "1"), NOW));
        book.snapshot(snapshot("0.475:1", ""), NOW);
        assertEquals(Optional.of(Resync.OFF_THE_GRID), book.wanted());
    }

    @Test
    void dropsTheBookWhenTheTickMovesAndTakesTheFinerGridAfterwards() {
        fill();

        book.tickChanged(TickSize.THOUSANDTH);

        assertEquals(Optional.of(Resync.TICK_CHANGED), book.wanted());
        assertEquals(Optional.empty(), book.book(NOW));
        assertEquals(TickSize.THOUSANDTH, book.tick());
        book.snapshot(snapshot("0.475:1", ""), NOW);
        assertEquals(Optional.empty(), book.wanted());
    }

    @Test
    void dropsTheBookWhenTheConnectionIsLostAndTakesAnySnapshotAfterwards() {
        fill();
        book.apply(change(AT + 100, Side.BUY, "0.47", "1"), NOW);

        book.disconnected();

        assertEquals(Optional.of(Resync.DISCONNECTED), book.apply(change(AT + 200, Side.BUY, "0.47", "2"), NOW));
        fill();
        assertEquals("[0.48 30, 0.46 100]", shown(book.book(NOW).orElseThrow().bids()));
    }

    @Test
    void growsStaleByTheTimeOfReceipt() {
        fill();

        assertFalse(book.isStale(NOW.plus(STALE)));
        assertTrue(book.isStale(NOW.plus(STALE).plusMillis(1)));
        assertEquals(Optional.empty(), book.book(NOW.plus(STALE).plusMillis(1)));
        book.apply(change(AT, Side.BUY, "0.47", "1"), NOW.plus(STALE));
        assertFalse(book.isStale(NOW.plus(STALE).plusMillis(1)));
    }

    @Test
    void refusesAnotherTokenAndAnAgeOfZero() {
        PriceChanges foreign = new PriceChanges(
                new TokenId("2222"), AT, change(AT, Side.BUY, "0.47", "1").changes());

        assertThrows(IllegalArgumentException.class, () -> book.apply(foreign, NOW));
        assertThrows(IllegalArgumentException.class, () -> new LocalBook(TOKEN, TickSize.HUNDREDTH, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new PriceChanges(TOKEN, AT, List.of()));
    }

    @Test
    void holdsWhatASortedMapHoldsAfterManyChanges() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        Map<Price, Shares> model = new TreeMap<>();
        book.snapshot(snapshot("", ""), NOW);
        for (int round = 0; round < 10_000; round++) {
            Price price = new Price(10_000L * (1 + random.nextInt(99)));
            Shares size = new Shares(random.nextInt(3) * 1_000_000L);
            book.apply(change(AT, Side.SELL, price.toString(), size.toString()), NOW);
            if (size.isZero()) {
                model.remove(price);
            } else {
                model.put(price, size);
            }
        }
        List<String> expected = model.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
        assertEquals(expected.toString(), shown(book.book(NOW).orElseThrow().asks()), "seed " + seed);
    }

    private void fill() {
        book.snapshot(snapshot("0.46:100 0.48:30", "0.53:7 0.5:8"), NOW);
    }

    private static String shown(List<BookLevel> levels) {
        return levels.stream()
                .map(level -> level.price() + " " + level.size())
                .toList()
                .toString();
    }
}
