package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.port.MarketVenue.BookReading;
import io.polystep.domain.port.MarketVenue.Listing;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Finding;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Visit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolymarketMarketsTest {
    private static final MarketSlug SLUG = new MarketSlug("btc-updown-5m-1795262400");

    private final LoopbackVenue venue = new LoopbackVenue();
    private final Map<Finding, Integer> found = new EnumMap<>(Finding.class);
    private final MarketVenue markets = Accounts.venue(venue.uri())
            .markets(new Visit(
                    "visit",
                    Deadline.each(Duration.ofSeconds(20)),
                    (finding, times) -> found.merge(finding, times, Integer::sum)));

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void asksForTheListingBySlug() {
        venue.answer(200, "{\"slug\":\"other\"}");

        assertInstanceOf(Listing.Unusable.class, markets.market(SLUG));
        assertEquals(Map.of(Finding.UNREADABLE, 1), found);
        assertEquals("/markets/slug/" + SLUG, venue.asked().getFirst().target());
        assertEquals("GET", venue.asked().getFirst().method());
    }

    @Test
    void findsNothingUnderASlugThatIsNotListed() {
        venue.answer(404, "{\"type\":\"not found error\"}");

        assertEquals(new Listing.Absent(SLUG), markets.market(SLUG));
    }

    @Test
    void cannotUseAListingThatIsNotJson() {
        venue.answer(200, "<html>maintenance</html>");

        assertInstanceOf(Listing.Unusable.class, markets.market(SLUG));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503})
    void canRetryAReadThatFailedForNow(int status) {
        venue.answer(status, "{}").answer(status, "{}");

        assertThrows(RetryableException.class, () -> markets.market(SLUG));
        assertThrows(RetryableException.class, () -> markets.books(List.of(new TokenId("1"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 422})
    void needsAPersonForAReadThatIsRefused(int status) {
        venue.answer(status, "{}");

        PermanentException refused = assertThrows(PermanentException.class, () -> markets.market(SLUG));

        assertTrue(String.valueOf(refused.getMessage()).contains("status " + status), refused.getMessage());
    }

    @Test
    void canRetryAReadWhoseAnswerWasCut() {
        venue.cutInsideTheBody("{\"slug\":");

        assertThrows(RetryableException.class, () -> markets.market(SLUG));
    }

    @Test
    void asksForAllBooksAtOnce() {
        venue.answer(200, "[]");

        List<BookReading> readings = markets.books(List.of(new TokenId("1"), new TokenId("2")));

        assertEquals(2, readings.size());
        assertEquals(Map.of(Finding.ROWS_DROPPED, 2), found);
        assertEquals("POST", venue.asked().getFirst().method());
        assertEquals("/books", venue.asked().getFirst().target());
        assertEquals(
                "[{\"token_id\":\"1\"},{\"token_id\":\"2\"}]",
                venue.asked().getFirst().body());
    }

    @Test
    void asksForNoBookWithoutTokens() {
        assertEquals(List.of(), markets.books(List.of()));
        assertEquals(List.of(), venue.asked());
    }

    @Test
    void cannotUseBooksThatTheVenueDoesNotFind() {
        venue.answer(404, "{\"error\":\"No orderbook exists for the requested token id\"}");

        assertInstanceOf(
                BookReading.Unusable.class,
                markets.books(List.of(new TokenId("1"))).getFirst());
    }
}
