package io.polystep.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.port.MarketVenue;
import io.polystep.testkit.FixedClock;
import io.polystep.testkit.InMemoryBoard;
import io.polystep.testkit.Markets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ScanTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Instant NOW = START.plusSeconds(30);
    private static final Market MARKET = Markets.btcFiveMinutes(START);
    private static final MarketSlug OTHER = new MarketSlug("eth-updown-5m-1776323400");

    private final InMemoryBoard board = new InMemoryBoard();

    @Test
    void namesTheCurrentAndTheNextWindowOfEachAsset() {
        List<MarketSlug> slugs =
                ScanHandler.windows(List.of("btc"), List.of(Duration.ofMinutes(5), Duration.ofMinutes(15)), NOW);

        assertEquals(
                List.of(
                        new MarketSlug("btc-updown-5m-1776323400"),
                        new MarketSlug("btc-updown-5m-1776323700"),
                        new MarketSlug("btc-updown-15m-1776322800"),
                        new MarketSlug("btc-updown-15m-1776323700")),
                slugs);
    }

    @Test
    void storesATradableMarketWithItsQuotes() {
        ScanReport report =
                scan(slug -> new MarketVenue.Listing.Tradable(MARKET)).run(List.of(MARKET.slug()));

        assertEquals(new ScanReport(1, 1, 2, Map.of(), List.of()), report);
        assertEquals(2, board.find(MARKET.condition()).orElseThrow().quotes().size());
    }

    @Test
    void countsWhatCannotBeTradedAndStoresNothing() {
        MarketSlug third = new MarketSlug("sol-updown-5m-1776323400");
        ScanReport report = scan(slug -> switch (slug.value().charAt(0)) {
                    case 'b' -> new MarketVenue.Listing.Absent(slug);
                    case 'e' -> new MarketVenue.Listing.NotOpen(slug, "closed");
                    default -> new MarketVenue.Listing.Unusable(slug, "tick: expected 0.01, found 0.02");
                })
                .run(List.of(MARKET.slug(), OTHER, third));

        assertEquals(Map.of("ABSENT", 1, "NOT_OPEN", 1, "UNUSABLE", 1), report.refused());
        assertEquals(0, report.tradable());
        assertTrue(board.current(NOW).isEmpty());
    }

    @Test
    void goesOnWhenOneMarketCannotBeReached() {
        ScanReport report = scan(slug -> {
                    if (slug.equals(OTHER)) {
                        throw new RetryableException("time-out");
                    }
                    return new MarketVenue.Listing.Tradable(MARKET);
                })
                .run(List.of(OTHER, MARKET.slug()));

        assertEquals(1, report.tradable());
        assertEquals(Map.of("UNREACHABLE", 1), report.refused());
    }

    @Test
    void failsWhenNoMarketCanBeReached() {
        Scan scan = scan(slug -> {
            throw new RetryableException("time-out");
        });

        assertThrows(RetryableException.class, () -> scan.run(List.of(OTHER, MARKET.slug())));
    }

    private Scan scan(Function<MarketSlug, MarketVenue.Listing> listings) {
        return new Scan(new Listed(listings), board, new FixedClock(NOW));
    }

    private record Listed(Function<MarketSlug, MarketVenue.Listing> listings) implements MarketVenue {
        @Override
        public Listing market(MarketSlug slug) {
            return listings.apply(slug);
        }

        @Override
        public List<BookReading> books(List<TokenId> tokens) {
            return tokens.stream().map(Listed::book).toList();
        }

        private static BookReading book(TokenId token) {
            BookLevel bid = new BookLevel(Price.of("0.4"), Shares.of("10"));
            return new BookReading.Read(new OrderBook(token, NOW, List.of(bid), List.of()));
        }
    }
}
