package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.OrderHash;
import io.polystep.polymarket.SharedData;
import io.polystep.polymarket.wire.Json;
import io.polystep.testkit.Markets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded messages of both channels, kept outside the repository. */
class RecordedSocketsTest {
    private static final String FIXTURES = "fixtures/nautilus_trader/";

    @Test
    void readsEveryRecordedMessageOfTheMarketChannel() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (Path session : SharedData.files(SharedData.require("crypto/multi-feed-15m-20260428"))) {
            for (String line :
                    SharedData.text(session.resolve("raw_messages.jsonl.gz")).split("\n")) {
                count(Json.parse(line), found);
            }
        }

        // The 426 without an event type are answers of GET /book that were recorded into the same file.
        assertEquals(Map.of("NewMarket", 27, "PriceChanges", 52, "Snapshot", 216, "UNREADABLE", 426), found);
    }

    private static void count(JsonNode line, Map<String, Integer> found) {
        if (line.path("source").asText().equals("polymarket_clob")) {
            Frame<MarketMessage> frame = MarketCodec.decode(line.path("payload").asText());
            frame.messages().forEach(each -> found.merge(each.getClass().getSimpleName(), 1, Integer::sum));
            frame.rejected().forEach(each -> found.merge(each.kind().name(), 1, Integer::sum));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rust/ws_market_best_bid_ask_msg.json, BestBidAsk",
        "rust/ws_market_book_msg.json, Snapshot",
        "rust/ws_market_last_trade_msg.json, LastTrade",
        "rust/ws_market_new_market_msg.json, NewMarket",
        "rust/ws_market_price_change_msg.json, PriceChanges",
        "rust/ws_market_tick_size_msg.json, TickChange",
        "ws_messages/last_trade_price.json, LastTrade",
        "ws_messages/tick_size_change.json, TickChange"
    })
    void readsAMarketFixture(String file, String type) throws IOException {
        Frame<MarketMessage> frame = MarketCodec.decode(SharedData.text(SharedData.require(FIXTURES + file)));

        assertEquals(List.of(), frame.rejected());
        assertEquals(
                List.of(type),
                frame.messages().stream()
                        .map(each -> each.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void rejectsThePriceChangeOfTheFirstProtocol() throws IOException {
        Path file = SharedData.require(FIXTURES + "ws_messages/price_change.json");

        Frame<MarketMessage> frame = MarketCodec.decode(SharedData.text(file));

        assertEquals(Rejected.Kind.DAMAGED_BOOK, frame.rejected().getFirst().kind());
        assertTrue(frame.rejected().getFirst().token().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws_messages/order_cancel.json", "ws_messages/order_placement.json"})
    void readsAnOrderFixture(String file) throws IOException {
        Frame<UserMessage> frame = userCodec(file).decode(SharedData.text(SharedData.require(FIXTURES + file)));

        assertEquals(List.of(), frame.rejected());
        assertInstanceOf(UserMessage.OrderChanged.class, frame.messages().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"ws_messages/user_trade2.json, PROVISIONAL"})
    void readsATradeFixture(String file, FillStatus status) throws IOException {
        Frame<UserMessage> frame = userCodec(file).decode(SharedData.text(SharedData.require(FIXTURES + file)));

        assertEquals(List.of(), frame.rejected());
        UserMessage.Traded traded =
                assertInstanceOf(UserMessage.Traded.class, frame.messages().getFirst());
        assertEquals(
                List.of(status),
                traded.fills().values().stream().map(fill -> fill.status()).toList());
    }

    /** Knows the market of the fixture, and the taker's order as ours. */
    private static UserCodec userCodec(String file) throws IOException {
        JsonNode row = Json.parse(SharedData.text(SharedData.require(FIXTURES + file)));
        Market example = Markets.btcFiveMinutes(Instant.EPOCH);
        ConditionId condition = new ConditionId(row.path("market").asText());
        Market market = new Market(
                condition,
                example.slug(),
                example.asset(),
                example.version(),
                example.negRisk(),
                List.of(
                        new Outcome("Yes", new TokenId(row.path("asset_id").asText())),
                        example.outcomes().getLast()),
                example.tick(),
                example.minimumSize(),
                example.fees(),
                example.window(),
                example.rule());
        String taker = row.path("taker_order_id").asText(UserCodecTest.TAKER.value());
        return new UserCodec(
                UserCodecTest.CREDENTIALS,
                asked -> asked.equals(condition) ? Optional.of(market) : Optional.empty(),
                order -> order.equals(new OrderHash(taker)));
    }
}
