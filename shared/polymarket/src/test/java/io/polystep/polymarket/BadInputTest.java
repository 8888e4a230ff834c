package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.money.Price;
import io.polystep.domain.port.MarketVenue.Listing;
import io.polystep.polymarket.clob.OrderRow;
import io.polystep.polymarket.clob.TradeReport;
import io.polystep.polymarket.gamma.MarketSummary;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.GammaMarket;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the venue sends, a field that does not fit is named, and no number is made of it. */
class BadInputTest {
    private static final String ORDER = "{\"id\":\"0x" + "22".repeat(32) + "\",\"market\":\"0x" + "11".repeat(32)
            + "\",\"asset_id\":\"7\",\"side\":\"BUY\",\"original_size\":\"10\",\"size_matched\":\"0\",\"price\":\"0.5\","
            + "\"status\":\"LIVE\",\"order_type\":\"GTC\",\"created_at\":1770000000}";
    private static final String TRADE = "{\"id\":\"t1\",\"market\":\"0x" + "11".repeat(32)
            + "\",\"taker_order_id\":\"0x1\",\"asset_id\":\"7\",\"side\":\"BUY\",\"size\":\"10\",\"price\":\"0.5\","
            + "\"status\":\"MATCHED\",\"match_time\":\"1770000000\"}";
    private static final String MARKET = "{\"slug\":\"a-market\",\"conditionId\":\"0x" + "11".repeat(32)
            + "\",\"version\":\"v1\",\"outcomes\":\"[\\\"Up\\\",\\\"Down\\\"]\",\"clobTokenIds\":\"[\\\"7\\\",\\\"8\\\"]\","
            + "\"closed\":false}";

    @ParameterizedTest
    @CsvSource({
        "status, NEWLY_INVENTED",
        "side, HOLD",
        "order_type, GTX",
        "price, 1.5",
        "price, -0.1",
        "price, ''",
        "price, 0.5.5",
        "price, 0x1",
        "price, NaN",
        "size_matched, ''",
        "size_matched, many",
        "original_size, 0.0000001",
        "created_at, soon",
        "market, 0x11",
        "asset_id, seven"
    })
    void namesTheFieldOfAnOrder(String field, String value) {
        assertNamed(field, damaged(ORDER, field, value, OrderRow::read));
    }

    @ParameterizedTest
    @CsvSource({
        "status, SETTLED",
        "side, ''",
        "size, ''",
        "size, 0",
        "size, -1",
        "price, 2",
        "match_time, ''",
        "id, ''",
        "market, ''"
    })
    void namesTheFieldOfATrade(String field, String value) {
        assertNamed(field, damaged(TRADE, field, value, TradeReport::read));
    }

    @ParameterizedTest
    @CsvSource({
        "version, v3",
        "version, 2",
        "outcomes, Up",
        "clobTokenIds, ''",
        "conditionId, ''",
        "closed, perhaps",
        "slug, ''"
    })
    void namesTheFieldOfAMarketAndRefusesAVersionThatIsNotSupported(String field, String value) {
        assertNamed(field, damaged(MARKET, field, value, MarketSummary::read));
    }

    @Test
    void refusesToTradeAMarketOfAnUnsupportedVersion() {
        MarketSlug slug = new MarketSlug("a-market");

        Listing listing = GammaMarket.listing(slug, MARKET.replace("\"v1\"", "\"v3\""));

        String reason = assertInstanceOf(Listing.Unusable.class, listing).reason();
        assertTrue(reason.contains("'version'") && reason.contains("v1 or v2") && reason.contains("v3"), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.48", ".48", "0.480000"})
    void readsADecimalInEverySpellingAsTextAndAsNumber(String text) {
        Fields asText = fields("{\"p\":\"" + text + "\"}");

        assertEquals(Price.of("0.48"), asText.price("p"));
        assertEquals(Price.of("0.48"), fields("{\"p\":0.48}").price("p"));
    }

    @Test
    void readsNumbersAsTextAndTextAsNumbers() {
        String swapped = ORDER.replace("\"10\"", "10")
                .replace("\"0.5\"", "0.5")
                .replace("1770000000", "\"1770000000\"")
                .replace("\"7\"", "7");

        assertEquals(OrderRow.read(fields(ORDER)), OrderRow.read(fields(swapped)));
    }

    @Test
    void takesFieldsThatItDoesNotKnowAndAnyOrderOfThem() {
        String reordered = "{\"new_field\":{\"deep\":[1]}," + ORDER.substring(1, ORDER.length() - 1) + "}";

        assertEquals(OrderRow.read(fields(ORDER)), OrderRow.read(fields(reordered)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 80, 150, 250})
    void refusesTruncatedJsonWhereverItIsCut(int length) {
        try (LoopbackVenue venue = new LoopbackVenue()) {
            venue.answer(200, ORDER.substring(0, length));
            Caller caller = new Caller(venue.http(), Watch.none(), InstantSource.fixed(Accounts.NOW));

            Outcome<OrderRow> outcome = caller.read(
                    Call.get("/data/order/1", "", Map.of()),
                    Deadline.each(Duration.ofSeconds(20)),
                    text -> OrderRow.read(fields(text)));

            String reason = assertInstanceOf(Outcome.Unreadable.class, outcome).reason();
            assertTrue(reason.contains("expected JSON"), reason);
        }
    }

    private static <T> Page<T> damaged(String row, String field, String value, Function<Fields, T> read) {
        String text = ((ObjectNode) Json.parse(row)).put(field, value).toString();
        return Page.ofArray("rows", "[" + row + "," + text + "]", read);
    }

    /** The good row is read, the damaged one is dropped, and the reason names the field and what was found. */
    private static void assertNamed(String field, Page<?> page) {
        assertEquals(1, page.rows().size(), page::toString);
        String reason = page.dropped().getFirst().reason();
        assertTrue(reason.contains("'" + field + "'") && reason.contains("expected"), reason);
    }

    private static Fields fields(String json) {
        return new Fields("the thing", Json.parse(json));
    }
}
