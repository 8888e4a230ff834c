package io.polystep.polymarket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.port.MarketVenue.BookReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClobBooksTest {
    private static final TokenId UP = new TokenId("1001");
    private static final TokenId DOWN = new TokenId("1002");
    private static final String BIDS = "[{\"price\":\".47\",\"size\":\"10\"},{\"price\":0.48,\"size\":2.5}]";
    private static final String ASKS = "[{\"price\":\"0.53\",\"size\":\"7\"},{\"price\":\"0.52\",\"size\":\"1\"}]";

    @Test
    void asksForEachToken() {
        assertEquals("[{\"token_id\":\"1001\"},{\"token_id\":\"1002\"}]", ClobBooks.request(List.of(UP, DOWN)));
    }

    @Test
    void answersInTheOrderAskedForWhateverTheOrderOfTheBooks() {
        List<BookReading> readings = ClobBooks.readings(
                List.of(UP, DOWN), "[" + book("1002", "[]", ASKS) + "," + book("1001", BIDS, ASKS) + "]");

        assertEquals(UP, read(readings.get(0)).token());
        assertEquals(DOWN, read(readings.get(1)).token());
        assertEquals(Optional.empty(), read(readings.get(1)).bestBid());
    }

    @Test
    void readsPricesSizesAndTimeExactly() {
        OrderBook book = read(one(book("1001", BIDS, ASKS)));

        assertEquals(Optional.of(Price.of("0.48")), book.bestBid());
        assertEquals(Optional.of(Price.of("0.52")), book.bestAsk());
        assertEquals(Shares.of("2.5"), book.bids().getFirst().size());
        assertEquals(Instant.ofEpochMilli(1_795_262_400_123L), book.at());
    }

    @Test
    void saysThatABookIsMissingOrRepeated() {
        BookReading missing = ClobBooks.readings(List.of(UP), "[" + book("1002", BIDS, ASKS) + "]")
                .getFirst();
        BookReading repeated = ClobBooks.readings(
                        List.of(UP), "[" + book("1001", BIDS, ASKS) + "," + book("1001", BIDS, ASKS) + "]")
                .getFirst();

        assertTrue(reason(missing).contains("found 0"), reason(missing));
        assertTrue(reason(repeated).contains("found 2"), reason(repeated));
    }

    @Test
    void saysThatABookIsCrossed() {
        String reason = reason(one(book("1001", "[{\"price\":\"0.52\",\"size\":\"1\"}]", ASKS)));

        assertTrue(reason.contains("0.52"), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"price\":\"1.2\",\"size\":\"1\"}]",
                "[{\"price\":\"0.2\",\"size\":\"0\"}]",
                "[{\"price\":\"0.2\",\"size\":\"-1\"}]",
                "[{\"price\":\"0.2\"}]",
                "[{\"price\":\"0.2000001\",\"size\":\"1\"}]",
                "[{\"price\":\"0.2\",\"size\":\"1\"},{\"price\":\"0.20\",\"size\":\"2\"}]",
                "[7]",
                "null",
                "{}"
            })
    void cannotUseADamagedSide(String bids) {
        assertInstanceOf(BookReading.Unusable.class, one(book("1001", bids, ASKS)));
    }

    @Test
    void keepsTheGoodBookBesideADamagedOne() {
        List<BookReading> readings = ClobBooks.readings(
                List.of(UP, DOWN), "[" + book("1001", "7", ASKS) + "," + book("1002", BIDS, ASKS) + "]");

        assertTrue(reason(readings.get(0)).contains("'bids'"), reason(readings.get(0)));
        assertEquals(DOWN, read(readings.get(1)).token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "null", "{\"error\":\"x\"}"})
    void cannotUseAnAnswerThatIsNotAnArray(String text) {
        List<BookReading> readings = ClobBooks.readings(List.of(UP, DOWN), text);

        assertEquals(2, readings.size());
        readings.forEach(reading -> assertInstanceOf(BookReading.Unusable.class, reading));
    }

    private static BookReading one(String book) {
        return ClobBooks.readings(List.of(UP), "[" + book + "]").getFirst();
    }

    private static OrderBook read(BookReading reading) {
        return assertInstanceOf(BookReading.Read.class, reading).book();
    }

    private static String reason(BookReading reading) {
        return assertInstanceOf(BookReading.Unusable.class, reading).reason();
    }

    private static String book(String token, String bids, String asks) {
        return "{\"market\":\"0xc1\",\"asset_id\":\"" + token + "\",\"timestamp\":\"1795262400123\",\"bids\":" + bids
                + ",\"asks\":" + asks + ",\"tick_size\":\"0.01\"}";
    }
}
