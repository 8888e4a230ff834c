package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.Market;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TradeId;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.wire.OpenOrder;
import io.polystep.testkit.Markets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of the user channel. */
class UserCodecTest {
    static final OrderHash TAKER = new OrderHash("0x" + "11".repeat(32));
    static final OrderHash MAKER = new OrderHash("0x" + "22".repeat(32));
    private static final Instant AT = Instant.ofEpochMilli(1_703_875_200_500L);
    private static final Market MARKET = Markets.btcFiveMinutes(Instant.ofEpochSecond(1_703_875_200L));
    static final ApiCredentials CREDENTIALS = new ApiCredentials("key-0001", "c2VjcmV0", "pass-0001");
    static final String ORDER = "{\"event_type\":\"order\",\"type\":\"UPDATE\",\"id\":\"" + TAKER + "\",\"market\":\""
            + Markets.CONDITION + "\",\"asset_id\":\"1111\",\"status\":\"LIVE\",\"size_matched\":\"25.0\","
            + "\"original_size\":\"100\",\"associate_trades\":[\"t1\"],\"owner\":\"key-0001\","
            + "\"timestamp\":\"1703875200500\",\"expiration\":null,\"created_at\":\"1703875200000\"}";
    private static final String TRADE = "{\"event_type\":\"trade\",\"type\":\"TRADE\",\"id\":\"t1\",\"market\":\""
            + Markets.CONDITION + "\",\"asset_id\":\"1111\",\"side\":\"BUY\",\"size\":\"10\",\"price\":\".5\","
            + "\"status\":\"MATCHED\",\"match_time\":\"1703875200\",\"taker_order_id\":\"" + TAKER + "\","
            + "\"owner\":\"key-0001\",\"maker_orders\":[{\"order_id\":\"" + MAKER + "\",\"asset_id\":\"1111\","
            + "\"matched_amount\":\"4\",\"price\":\"0.5\",\"side\":\"SELL\",\"owner\":\"someone\"},"
            + "{\"order_id\":\"0xmaker01\",\"asset_id\":\"1111\",\"matched_amount\":\"6\",\"price\":\"0.5\",\"side\":\"SELL\"}]}";

    private final UserCodec codec = codec(Set.of(TAKER, MAKER));

    @Test
    void readsAnUpdateAsTheSameEventThatTheReadGives() {
        UserMessage.OrderChanged changed = order(ORDER);

        assertEquals(
                new UserMessage.OrderChanged(
                        Markets.CONDITION,
                        Markets.UP,
                        TAKER,
                        UserMessage.OrderChange.UPDATE,
                        new OrderEvent.Resting(AT, true),
                        new OpenOrder("LIVE", Shares.of("25"), List.of("t1"))),
                changed);
    }

    @Test
    void readsAPlacementWithoutTrades() {
        UserMessage.OrderChanged changed =
                order(ORDER.replace("UPDATE", "PLACEMENT").replace("25.0", "0").replace("[\"t1\"]", "null"));

        assertEquals(UserMessage.OrderChange.PLACEMENT, changed.change());
        assertEquals(new OrderEvent.Resting(AT, false), changed.event());
    }

    @ParameterizedTest
    @CsvSource({"MATCHED", "ORDER_STATUS_MATCHED"})
    void readsAnOrderThatIsFilledWhole(String status) {
        assertEquals(
                new OrderEvent.FilledWhole(AT),
                order(ORDER.replace("LIVE", status)).event());
    }

    @ParameterizedTest
    @CsvSource({"CANCELED", "CANCELED_MARKET_RESOLVED", "LIVE", "EXPIRED"})
    void takesACancellationForTheEndWhateverItsStatus(String status) {
        UserMessage.OrderChanged changed =
                order(ORDER.replace("UPDATE", "CANCELLATION").replace("LIVE", status));

        assertEquals(new OrderEvent.Cancelled(AT, status), changed.event());
    }

    @Test
    void findsTheFillsOfTakerAndMakerInOneTrade() {
        Map<OrderHash, Fill> fills = fills(codec, TRADE);

        assertEquals(Set.of(TAKER, MAKER), fills.keySet());
        Fill made = Objects.requireNonNull(fills.get(MAKER));
        Fill taken = Objects.requireNonNull(fills.get(TAKER));
        assertEquals(
                new Fill(
                        new TradeId("t1"),
                        Price.of("0.5"),
                        Shares.of("4"),
                        Usdc.of("2"),
                        Usdc.ZERO,
                        FillStatus.PROVISIONAL,
                        Instant.ofEpochSecond(1_703_875_200L),
                        Optional.empty()),
                made);
        assertEquals(Shares.of("10"), taken.shares());
        assertTrue(taken.fee().micros() > 0);
    }

    @Test
    void countsOnlyOurOrdersInATrade() {
        assertEquals(Set.of(MAKER), fills(codec(Set.of(MAKER)), TRADE).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "MATCHED, PROVISIONAL",
        "MATCHED_NOT_BROADCASTED, PROVISIONAL",
        "MINED, PROVISIONAL",
        "RETRYING, PROVISIONAL",
        "CONFIRMED, CONFIRMED",
        "FAILED, VOID",
        "TRADE_STATUS_CONFIRMED, CONFIRMED"
    })
    void mapsBothSpellingsOfATradesStatus(String status, FillStatus expected) {
        Map<OrderHash, Fill> fills = fills(codec, TRADE.replace("\"MATCHED\"", "\"" + status + "\""));

        assertEquals(
                List.of(expected, expected),
                fills.values().stream().map(Fill::status).toList());
    }

    @Test
    void handsOutATradeOfAnUnknownMarketOrOfOthers() {
        String elsewhere = TRADE.replace(Markets.CONDITION.value(), "0x" + "cd".repeat(32));

        Frame<UserMessage> unknown = codec.decode(elsewhere);
        Frame<UserMessage> others = codec(Set.of()).decode(TRADE);

        assertEquals(Rejected.Kind.UNKNOWN_MARKET, unknown.rejected().getFirst().kind());
        assertEquals(Rejected.Kind.NOT_OURS, others.rejected().getFirst().kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"UPDATE\" | \"type\":\"RENAMED\" | 'type'",
                "\"size_matched\":\"25.0\" | \"size_matched\":\"\" | 'size_matched'",
                "\"timestamp\":\"1703875200500\" | \"timestamp\":\"\" | 'timestamp'",
                "\"status\":\"LIVE\" | \"status\":\"DREAMING\" | found 'DREAMING'",
                "\"id\":\"0x11 | \"id\":\"0x | 'id'",
                "\"asset_id\":\"1111\" | \"asset_id\":null | 'asset_id'",
            })
    void namesTheFieldOfAnOrderThatDoesNotFit(String part, String instead, String named) {
        assertDamaged(codec.decode(ORDER.replace(part, instead)), named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\":\"MATCHED\" | \"status\":\"SETTLED\" | 'status'",
                "\"size\":\"10\" | \"size\":\"0\" | 'size'",
                "\"price\":\".5\" | \"price\":\"\" | 'price'",
                "\"asset_id\":\"1111\",\"side\" | \"asset_id\":\"77\",\"side\" | 'asset_id'",
                "\"match_time\":\"1703875200\" | \"match_time\":\"yesterday\" | 'match_time'",
                "\"matched_amount\":\"4\" | \"matched\":\"4\" | 'matched_amount'",
            })
    void namesTheFieldOfATradeThatDoesNotFit(String part, String instead, String named) {
        assertDamaged(codec.decode(TRADE.replace(part, instead)), named);
    }

    @Test
    void neverShowsTheCredentialsInAReason() {
        Frame<UserMessage> frame = codec.decode("{\"owner\":\"key-0001\",\"apiKey\":\"key-0001\"");

        assertFalse(frame.rejected().getFirst().reason().contains("key-0001"));
    }

    @Test
    void writesTheFirstFrame() {
        assertEquals(
                "{\"auth\":{\"apiKey\":\"key-0001\",\"secret\":\"c2VjcmV0\",\"passphrase\":\"pass-0001\"},"
                        + "\"markets\":[\"" + Markets.CONDITION + "\"],\"type\":\"user\"}",
                codec.open(List.of(Markets.CONDITION)));
    }

    static UserCodec codec(Set<OrderHash> own) {
        return new UserCodec(
                CREDENTIALS,
                condition -> condition.equals(Markets.CONDITION) ? Optional.of(MARKET) : Optional.empty(),
                own::contains);
    }

    private UserMessage.OrderChanged order(String text) {
        return assertInstanceOf(UserMessage.OrderChanged.class, one(codec, text));
    }

    private static Map<OrderHash, Fill> fills(UserCodec codec, String text) {
        return assertInstanceOf(UserMessage.Traded.class, one(codec, text)).fills();
    }

    private static UserMessage one(UserCodec codec, String text) {
        Frame<UserMessage> frame = codec.decode(text);
        assertEquals(List.of(), frame.rejected());
        assertEquals(1, frame.messages().size());
        return frame.messages().getFirst();
    }

    private static void assertDamaged(Frame<UserMessage> frame, String named) {
        assertEquals(List.of(), frame.messages());
        assertEquals(1, frame.rejected().size());
        assertEquals(Rejected.Kind.DAMAGED, frame.rejected().getFirst().kind());
        assertTrue(
                frame.rejected().getFirst().reason().contains(named),
                () -> frame.rejected().getFirst().reason());
    }
}
