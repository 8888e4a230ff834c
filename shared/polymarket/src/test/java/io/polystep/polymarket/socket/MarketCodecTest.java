package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of the market channel. */
class MarketCodecTest {
    private static final String HEX = "0x" + "ab".repeat(32);
    private static final ConditionId MARKET = new ConditionId(HEX);
    private static final TokenId UP = new TokenId("1111");
    private static final TokenId DOWN = new TokenId("2222");
    private static final Instant AT = Instant.ofEpochMilli(1_703_875_200_000L);
    private static final String HEAD = "\"market\":\"" + HEX + "\",\"timestamp\":\"1703875200000\",";
    static final String BOOK = "{\"event_type\":\"book\"," + HEAD
            + "\"asset_id\":\"1111\",\"hash\":\"h1\",\"bids\":[{\"price\":\".48\",\"size\":\"30\"}],"
            + "\"asks\":[{\"price\":\".52\",\"size\":\"25.5\"}],\"tick_size\":\"0.01\",\"last_trade_price\":\"\"}";

    @Test
    void readsABookWithPricesThatLackTheLeadingZero() {
        assertEquals(List.of(snapshot()), read(BOOK));
    }

    @Test
    void readsAnArrayOfMessagesInOrder() {
        String trade =
                row("last_trade_price", "\"asset_id\":\"1111\",\"price\":\"0.5\",\"size\":\"2\",\"side\":\"SELL\"");

        List<MarketMessage> messages = read("[" + trade + "," + BOOK + "]");

        assertEquals(
                List.of(
                        new MarketMessage.LastTrade(MARKET, UP, AT, Price.of("0.5"), Shares.of("2"), Side.SELL),
                        snapshot()),
                messages);
    }

    @Test
    void readsPriceChangesOfBothBooks() {
        List<MarketMessage> messages = read(changes(
                change("1111", "\"0.98\"", "\"0\"", "BUY") + "," + change("2222", "\".02\"", "\"839.43\"", "SELL")));

        assertEquals(
                List.of(new MarketMessage.PriceChanges(
                        MARKET,
                        AT,
                        List.of(level(UP, Side.BUY, "0.98", "0"), level(DOWN, Side.SELL, "0.02", "839.43")))),
                messages);
    }

    @Test
    void readsATickChange() {
        assertEquals(
                List.of(new MarketMessage.TickChange(MARKET, UP, AT, TickSize.HUNDREDTH, TickSize.THOUSANDTH)),
                read(row(
                        "tick_size_change",
                        "\"asset_id\":\"1111\",\"old_tick_size\":\"0.01\",\"new_tick_size\":\"0.001\"")));
    }

    @Test
    void takesAnEmptyTextForNoPrice() {
        assertEquals(
                List.of(new MarketMessage.BestBidAsk(MARKET, UP, AT, Optional.empty(), Optional.of(Price.of("0.77")))),
                read(row("best_bid_ask", "\"asset_id\":\"1111\",\"best_bid\":\"\",\"best_ask\":\"0.77\"")));
    }

    @Test
    void readsTheOpeningAndTheDecisionOfAMarket() {
        List<MarketMessage> messages = read("["
                + row(
                        "new_market",
                        "\"slug\":\"btc-updown-5m-1\",\"assets_ids\":[\"1111\",\"2222\"],\"outcomes\":[\"Up\",\"Down\"]")
                + "," + row("market_resolved", "\"winning_asset_id\":\"2222\",\"winning_outcome\":\"Down\"") + "]");

        assertEquals(
                List.of(
                        new MarketMessage.NewMarket(
                                MARKET, AT, "btc-updown-5m-1", List.of(UP, DOWN), List.of("Up", "Down")),
                        new MarketMessage.MarketResolved(MARKET, AT, DOWN, "Down")),
                messages);
    }

    @Test
    void takesPongForLifeAndNothingElse() {
        assertEquals(new Frame<>(List.of(), List.of()), MarketCodec.decode("PONG"));
    }

    @Test
    void handsOutAnEventTypeThatItDoesNotKnow() {
        Frame<MarketMessage> frame = MarketCodec.decode("[" + row("mood", "\"asset_id\":\"1111\"") + "," + BOOK + "]");

        assertEquals(List.of(snapshot()), frame.messages());
        assertEquals(
                List.of(new Rejected(
                        Rejected.Kind.UNKNOWN_TYPE,
                        "expected an event type of the market channel, found 'mood'",
                        Optional.empty())),
                frame.rejected());
    }

    @Test
    void keepsTheGoodChangesBesideADamagedOne() {
        Frame<MarketMessage> frame = MarketCodec.decode(changes(
                change("1111", "\"0.98\"", "\"10\"", "BUY") + "," + change("2222", "\"1.02\"", "\"10\"", "SELL")));

        assertEquals(
                List.of(new MarketMessage.PriceChanges(MARKET, AT, List.of(level(UP, Side.BUY, "0.98", "10")))),
                frame.messages());
        assertEquals(Optional.of(DOWN), frame.rejected().getFirst().token());
        assertEquals(Rejected.Kind.DAMAGED_BOOK, frame.rejected().getFirst().kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"price\":\".48\" | \"price\":\"\" | DAMAGED_BOOK | 'price' of a level of the bids",
                "\"price\":\".48\" | \"price\":null | DAMAGED_BOOK | 'price' of a level of the bids",
                "\"price\":\".48\" | \"price\":\"48%\" | DAMAGED_BOOK | 'price' of a level of the bids",
                "\"price\":\".48\" | \"price\":\"0.52\" | DAMAGED_BOOK | best bid below best ask",
                "\"size\":\"30\" | \"size\":\"0\" | DAMAGED_BOOK | shares at price 0.48",
                "\"size\":\"30\" | \"size\":\"-1\" | DAMAGED_BOOK | 'size' of a level of the bids",
                "\"timestamp\":\"1703875200000\" | \"timestamp\":\"soon\" | DAMAGED_BOOK | 'timestamp' of a book message",
                "\"asset_id\":\"1111\" | \"asset_id\":\"0x1\" | DAMAGED_BOOK | 'asset_id' of a book message",
                "\"market\":\"0xab | \"market\":\"0xzz | DAMAGED_BOOK | 'market' of a book message",
                "\"tick_size\":\"0.01\" | \"tick_size\":\"0.02\" | DAMAGED_BOOK | 'tick_size' of a book message",
                "\"bids\":[ | \"offers\":[ | DAMAGED_BOOK | 'bids' of a book message",
                "\"hash\":\"h1\" | \"hash\":[] | DAMAGED_BOOK | 'hash' of a book message",
                "\"event_type\":\"book\", | '' | UNREADABLE | 'event_type' of a message",
                "\"hash\":\"h1\" | \"asset_id\":\"1111\" | UNREADABLE | expected JSON",
            })
    void namesTheFieldOfABookThatDoesNotFit(String part, String instead, Rejected.Kind kind, String named) {
        String damaged = BOOK.replace(part, instead);

        Frame<MarketMessage> frame = MarketCodec.decode(damaged);

        assertEquals(List.of(), frame.messages());
        assertEquals(1, frame.rejected().size());
        assertEquals(kind, frame.rejected().getFirst().kind());
        assertTrue(
                frame.rejected().getFirst().reason().contains(named),
                () -> frame.rejected().getFirst().reason());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``", "INVALID OPERATION", "null", "7", "[null]", "[[]]", "{", "{}", "[{}"})
    void rejectsAFrameThatHoldsNoMessage(String text) {
        Frame<MarketMessage> frame = MarketCodec.decode(text);

        assertEquals(List.of(), frame.messages());
        assertEquals(1, frame.rejected().size());
        assertEquals(Rejected.Kind.UNREADABLE, frame.rejected().getFirst().kind());
    }

    @Test
    void neverThrowsForATruncatedOrAlteredFrame() {
        long seed = 20260429;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("[" + BOOK + "]");
            text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
            text.setLength(text.length() - random.nextInt(3) * random.nextInt(text.length()) / 2);
            int number = round;
            Frame<MarketMessage> frame = MarketCodec.decode(text.toString());
            assertTrue(
                    frame.messages().size() + frame.rejected().size() > 0
                            || text.toString().equals("[]"),
                    () -> "seed " + seed + " round " + number + ": " + text);
        }
    }

    @Test
    void writesTheFramesOfASubscription() {
        List<TokenId> tokens = List.of(UP, DOWN);

        assertEquals(
                "{\"assets_ids\":[\"1111\",\"2222\"],\"type\":\"market\",\"custom_feature_enabled\":true}",
                MarketCodec.open(tokens));
        assertEquals("{\"assets_ids\":[\"1111\",\"2222\"],\"operation\":\"subscribe\"}", MarketCodec.subscribe(tokens));
        assertEquals(
                "{\"assets_ids\":[\"1111\",\"2222\"],\"operation\":\"unsubscribe\"}", MarketCodec.unsubscribe(tokens));
    }

    private static List<MarketMessage> read(String text) {
        Frame<MarketMessage> frame = MarketCodec.decode(text);
        assertEquals(List.of(), frame.rejected());
        return frame.messages();
    }

    static String row(String type, String fields) {
        return "{\"event_type\":\"" + type + "\"," + HEAD + fields + "}";
    }

    static String changes(String rows) {
        return row("price_change", "\"price_changes\":[" + rows + "]");
    }

    static String change(String token, String price, String size, String side) {
        return "{\"asset_id\":\"" + token + "\",\"price\":" + price + ",\"size\":" + size + ",\"side\":\"" + side
                + "\",\"hash\":\"h2\",\"best_bid\":\"0.98\",\"best_ask\":\"\"}";
    }

    private static LevelChange level(TokenId token, Side side, String price, String size) {
        return new LevelChange(
                token,
                side,
                Price.of(price),
                Shares.of(size),
                Optional.of("h2"),
                Optional.of(Price.of("0.98")),
                Optional.empty());
    }

    private static MarketMessage snapshot() {
        OrderBook book = new OrderBook(
                UP,
                AT,
                List.of(new BookLevel(Price.of("0.48"), Shares.of("30"))),
                List.of(new BookLevel(Price.of("0.52"), Shares.of("25.5"))));
        return new MarketMessage.Snapshot(MARKET, book, Optional.of("h1"), Optional.of(TickSize.HUNDREDTH));
    }
}
