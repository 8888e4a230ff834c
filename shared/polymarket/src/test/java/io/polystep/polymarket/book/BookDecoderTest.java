package io.polystep.polymarket.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.polymarket.SharedData;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookDecoderTest {
    private static final String GOOD = BookMessages.book("0.46:100 0.48:30.5", "0.53:7 0.5:1117675.25");

    @Test
    void readsBothSidesLowestPriceFirst() {
        BookSnapshot book = BookMessages.decode(GOOD);

        assertEquals(BookMessages.TOKEN, book.token());
        assertEquals(BookMessages.AT, book.atMillis());
        assertEquals("7a7a", book.hash());
        assertEquals(levels("0.46:100 0.48:30.5"), book.bids().values());
        assertEquals(levels("0.5:1117675.25 0.53:7"), book.asks().values());
    }

    @Test
    void readsFieldsInAnyOrderWithSpaceNumbersAndUnknownFields() {
        String message =
                " {\n\"event_type\" : \"book\", \"asks\":[ ], \"new\":{\"a\":[1,{\"b\":\"]}\\\"\"}],\"c\":null},"
                        + "\"bids\":[{\"size\":3,\"more\":true,\"price\":.48} ,{\"price\":\"0.470000\",\"size\":\"2.\"}],"
                        + "\"timestamp\":1773265307083,\"asset_id\":\"1111\"}\n";

        BookSnapshot book = BookMessages.decode(message);

        assertEquals(levels("0.47:2 0.48:3"), book.bids().values());
        assertEquals(0, book.asks().count());
        assertEquals("", book.hash());
    }

    @Test
    void putsShuffledLevelsInOrder() {
        assertEquals(
                levels("0.1:1 0.2:2 0.3:3 0.4:4"),
                BookMessages.snapshot("0.3:3 0.1:1 0.4:4 0.2:2", "").bids().values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"book\" | \"trade\" | event_type",
                "1111 | 2222 | subscribed",
                "\"timestamp\" | \"time\" | 'timestamp'",
                "1773265307083 | 1773265307083x | 'timestamp'",
                "1773265307083 | 17732653070830000000 | 'timestamp'",
                "\"bids\" | \"bid\" | 'bids'",
                "\"asks\" | \"bids\" | twice",
                "\"hash\" | \"asset_id\" | twice",
                "0.48 | 0.46 | twice",
                "0.48 | 0.50 | crossed",
                "0.48 | 1 | 'price'",
                "0.48 | 0 | 'price'",
                "0.48 | -0.48 | decimal",
                "0.48 | 4.8e-1 | decimal",
                "0.48 | 0.4800001 | decimal",
                "0.48 | 0,48 | decimal",
                "0.48 | '' | decimal",
                "0.48 | . | decimal",
                "30.5 | 0 | 'size'",
                "30.5 | 9223372036854775808 | decimal",
                "30.5 | 9223372036855 | decimal",
                "\"size\":\"30.5\" | \"price\":\"0.47\" | once",
                "\"size\":\"30.5\" | \"sise\":\"30.5\" | 'size'",
                "false | \"\\ | expected '}'"
            })
    void refusesADamagedMessageAndNamesTheField(String found, String planted, String reason) {
        String damaged = GOOD.replace(found, planted == null ? "" : planted);

        MalformedException refusal = assertThrows(MalformedException.class, () -> BookMessages.decode(damaged));

        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{} {}", "{\"a\":1,}", "{\"a\" 1}"})
    void refusesWhatIsNoBook(String message) {
        assertThrows(MalformedException.class, () -> BookMessages.decode(message));
    }

    @Test
    void refusesEveryTruncation() {
        for (int length = 0; length < GOOD.length(); length++) {
            String cut = GOOD.substring(0, length);
            assertThrows(MalformedException.class, () -> BookMessages.decode(cut), cut);
        }
    }

    @Test
    void refusesAValueThatIsNoJsonEvenInAFieldThatItDoesNotRead() {
        String planted = GOOD.replaceFirst("\\{", "{\"unknown\":f,");

        assertThrows(MalformedException.class, () -> BookMessages.decode(planted));
    }

    @Test
    void refusesEndlessNesting() {
        String deep = GOOD.replace("false", "[".repeat(100_000));

        MalformedException refusal = assertThrows(MalformedException.class, () -> BookMessages.decode(deep));

        assertTrue(String.valueOf(refusal.getMessage()).contains("deep"), refusal::getMessage);
    }

    @Test
    void answersAnyBytesWithABookOrARefusal() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        BookDecoder decoder = new BookDecoder(List.of(BookMessages.TOKEN));
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] message = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i >= 0; i--) {
                message[random.nextInt(message.length)] = (byte) random.nextInt(256);
            }
            refused += refusedOrSound(decoder, message) ? 1 : 0;
        }
        assertTrue(refused > 5_000, "seed " + seed + ", refused only " + refused);
    }

    private static boolean refusedOrSound(BookDecoder decoder, byte[] message) {
        try {
            BookSnapshot book = decoder.decode(message);
            assertTrue(!BookSnapshot.crossed(book.bids(), book.asks()));
            return false;
        } catch (MalformedException refused) {
            return true;
        }
    }

    @Test
    void readsDecimalsAsTheMoneyTypesDo() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String decimal = Micros.format(random.nextLong(Long.MAX_VALUE) >> random.nextInt(63));
            byte[] bytes = decimal.getBytes(StandardCharsets.US_ASCII);
            assertEquals(Micros.parse(decimal), new Decimal(bytes, 0).micros(), "seed " + seed + ": " + decimal);
        }
    }

    @Test
    void readsEveryRecordedBookAsAGeneralParserDoes() throws IOException {
        int read = 0;
        for (JsonNode raw : recorded()) {
            String text = raw.<ObjectNode>deepCopy().put("event_type", "book").toString();
            TokenId token = new TokenId(raw.path("asset_id").asText());
            BookSnapshot book = new BookDecoder(List.of(token)).decode(text.getBytes(StandardCharsets.UTF_8));

            assertEquals(sorted(raw.path("bids")), book.bids().values(), text);
            assertEquals(sorted(raw.path("asks")), book.asks().values(), text);
            read++;
        }
        assertTrue(read >= 50, "read only " + read);
    }

    private static List<JsonNode> recorded() throws IOException {
        return SharedData.text(SharedData.require("clob-rest/books-20260311-a.jsonl.gz"))
                .lines()
                .map(Json::parse)
                .flatMap(batch -> batch.path("books").valueStream())
                .toList();
    }

    private static List<BookLevel> sorted(JsonNode side) {
        return side.valueStream()
                .map(level -> new BookLevel(
                        Price.of(level.path("price").asText()),
                        Shares.of(level.path("size").asText())))
                .sorted(Comparator.comparing(BookLevel::price))
                .toList();
    }

    private static List<BookLevel> levels(String side) {
        JsonNode raw = Json.parse(BookMessages.book(side, ""));
        return sorted(raw.path("bids"));
    }
}
