package io.polystep.polymarket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.ResolutionRule;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.port.MarketVenue.BookReading;
import io.polystep.domain.port.MarketVenue.Listing;
import io.polystep.polymarket.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The readers on recordings of the real services. */
class RecordedListingsTest {
    @Test
    void readsEveryRecordedFiveMinuteMarket() throws IOException {
        List<JsonNode> rows = SharedData.text(SharedData.require("crypto/gamma-btc5m-20260724/markets.jsonl.gz"))
                .lines()
                .map(Json::parse)
                .toList();

        for (JsonNode row : rows) {
            MarketSlug slug = new MarketSlug(row.path("slug").asText());
            assertEquals(
                    new Listing.NotOpen(slug, "closed"),
                    GammaMarket.listing(slug, row.path("raw").toString()));
            assertSame(row, reopened(slug, row.path("raw")));
        }
        assertEquals(193, rows.size());
    }

    private static void assertSame(JsonNode row, Market market) {
        assertEquals(row.path("condition_id").asText(), market.condition().value());
        assertEquals(row.path("asset").asText().toLowerCase(Locale.ROOT), market.asset());
        assertEquals(row.path("start_sec").asLong(), market.window().start().getEpochSecond());
        assertEquals(row.path("end_sec").asLong(), market.window().end().getEpochSecond());
        assertEquals(new ResolutionRule.ChainlinkSpot(), market.rule());
        assertEquals(70_000, market.fees().rateMicros());
    }

    /** These recordings are of resolved markets; with the two switches turned back they must be tradable. */
    private static Market reopened(MarketSlug slug, JsonNode raw) {
        ObjectNode open = raw.<ObjectNode>deepCopy().put("closed", false).put("acceptingOrders", true);
        return assertInstanceOf(Listing.Tradable.class, GammaMarket.listing(slug, open.toString()))
                .market();
    }

    @Test
    void readsTheRecordedAveragedMarket() throws IOException {
        Path file = SharedData.require("fixtures/gamma-twap-era/event-btc-updown-5m-1790123400.json");
        JsonNode raw = Json.parse(SharedData.text(file)).path(0).path("markets").path(0);

        Market market = reopened(new MarketSlug(raw.path("slug").asText()), raw);

        assertEquals(new ResolutionRule.ChainlinkTwap(Duration.ofSeconds(60)), market.rule());
        assertEquals("btc", market.asset());
    }

    @Test
    void tradesNoRecordedMarketOfAnotherKind() throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (Path file : SharedData.files(SharedData.require("gamma/markets-pages-20260311"))) {
            for (JsonNode raw : Json.parse(SharedData.text(file)).path("markets")) {
                listings.add(GammaMarket.listing(new MarketSlug(raw.path("slug").asText()), raw.toString()));
            }
        }

        List<Market> tradable = listings.stream()
                .filter(Listing.Tradable.class::isInstance)
                .map(listing -> ((Listing.Tradable) listing).market())
                .toList();
        assertEquals(2_100, listings.size());
        assertTrue(
                tradable.stream().allMatch(market -> market.slug().value().contains("-updown-")), tradable::toString);
    }

    @Test
    void readsEveryRecordedBook() throws IOException {
        int read = 0;
        for (String line : SharedData.text(SharedData.require("clob-rest/books-20260311-a.jsonl.gz"))
                .lines()
                .toList()) {
            JsonNode batch = Json.parse(line);
            List<TokenId> tokens = batch.path("requested_token_ids")
                    .valueStream()
                    .map(id -> new TokenId(id.asText()))
                    .toList();
            for (BookReading reading :
                    ClobBooks.readings(tokens, batch.path("books").toString())) {
                assertBestIsLast(batch.path("books"), assertInstanceOf(BookReading.Read.class, reading));
                read++;
            }
        }
        assertTrue(read > 50, "books read: " + read);
    }

    private static void assertBestIsLast(JsonNode books, BookReading.Read reading) {
        JsonNode asks = books.valueStream()
                .filter(book -> book.path("asset_id")
                        .asText()
                        .equals(reading.book().token().value()))
                .findFirst()
                .orElseThrow()
                .path("asks");
        reading.book()
                .bestAsk()
                .ifPresent(best -> assertEquals(
                        best, Price.of(asks.path(asks.size() - 1).path("price").asText())));
    }
}
