package io.polystep.polymarket.clob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.port.MarketVenue.BookReading;
import io.polystep.polymarket.Accounts;
import io.polystep.polymarket.SharedData;
import io.polystep.polymarket.wire.ClobBooks;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The readers of the order book service on recorded answers. */
class RecordedAnswersTest {
    private static final String FOLDER = "fixtures/nautilus_trader/rust/";

    @Test
    void readsRecordedCancels() throws IOException {
        CancelReport batch = CancelReport.read(recorded(FOLDER + "http_batch_cancel_response.json"));
        CancelReport one = CancelReport.read(recorded(FOLDER + "http_cancel_response_ok.json"));

        assertEquals(2, batch.cancelled().size());
        assertEquals(
                List.of("already canceled or matched"),
                List.copyOf(batch.refused().values()));
        assertEquals(1, one.cancelled().size());
        assertTrue(batch.dropped().isEmpty() && one.dropped().isEmpty());
    }

    @Test
    void readsARecordedPageOfOpenOrders() throws IOException {
        Page<OrderRow> page =
                CursorPage.read("orders", recorded(FOLDER + "http_open_orders_page.json"), OrderRow::read);

        assertEquals(2, page.rows().size());
        assertTrue(page.whole(), page::toString);
        assertEquals(Optional.empty(), page.next());
    }

    @Test
    void refusesAPlaceholderThatIsNoOrderId() throws IOException {
        String row = recorded(FOLDER + "http_open_order.json");

        Page<OrderRow> page = Page.ofArray("orders", "[" + row + "]", OrderRow::read);

        assertTrue(page.dropped().getFirst().reason().contains("'id'"), page::toString);
    }

    @Test
    void readsRecordedTradesAndTheirFills() throws IOException {
        Page<TradeReport> page =
                CursorPage.read("trades", recorded(FOLDER + "http_trades_page.json"), TradeReport::read);
        Page<TradeReport> report =
                Page.ofArray("trades", "[" + recorded(FOLDER + "http_trade_report.json") + "]", TradeReport::read);

        assertEquals(1, page.rows().size());
        assertEquals(2, report.rows().getFirst().makers().size());
        assertEquals(FillStatus.CONFIRMED, report.rows().getFirst().status().fill());
        assertTrue(page.whole() && report.whole());
    }

    @Test
    void readsTheRecordedBalanceOfTheOlderShape() throws IOException {
        Allowances found = Allowances.read(recorded(FOLDER + "http_balance_allowance_collateral.json"));

        assertEquals(BigInteger.valueOf(1_000_000_000), found.balance());
        assertEquals(Optional.of(new BigInteger("999999999000000")), found.single());
    }

    @Test
    void readsRecordedCompactMarkets() throws IOException {
        ClobMarket single = ClobMarket.read(new Fields(
                "the market", Json.parse(recorded("fixtures/gamma-twap-era/clob-market-btc5m-1790127600.json"))));
        Page<ClobMarket> event =
                Page.ofArray("markets", recorded("fixtures/polymarket-cli-go/clob-markets.json"), ClobMarket::read);

        assertEquals(Optional.of(new FeeSchedule(70_000, 1)), single.fees());
        assertEquals(TickSize.of("0.01"), single.tick());
        assertTrue(single.accepting() && !single.negRisk());
        assertTrue(event.whole(), event::toString);
        assertEquals(5, event.rows().size());
        assertTrue(event.rows().stream().allMatch(ClobMarket::negRisk));
    }

    @Test
    void readsEveryRecordedSingleBook() throws IOException {
        List<BookReading> readings = new ArrayList<>();
        for (var book : Json.parse(recorded("fixtures/polymarket-cli-go/clob-books.json"))) {
            readings.add(ClobBooks.single(new TokenId(book.path("asset_id").asText()), book.toString()));
        }

        assertEquals(10, readings.size());
        assertTrue(readings.stream().allMatch(BookReading.Read.class::isInstance), readings::toString);
    }

    @Test
    void givesAMakersFillWithoutFeeAndATakersWithIt() {
        String ours = "0x" + "ab".repeat(32);
        String second = "0x" + "cd".repeat(32);
        String part = "{\"order_id\":\"" + second
                + "\",\"asset_id\":\"1001\",\"side\":\"SELL\",\"matched_amount\":\"4\"," + "\"price\":\"0.5\"}";
        String row = "{\"id\":\"t1\",\"market\":\"0x" + "c1".repeat(32) + "\",\"taker_order_id\":\""
                + ours.toUpperCase(Locale.ROOT).replace("0X", "0x")
                + "\",\"asset_id\":\"1001\",\"side\":\"BUY\",\"size\":\"10\",\"price\":\".5\",\"status\":"
                + "\"TRADE_STATUS_FAILED\",\"match_time\":\"1770000000\",\"maker_orders\":[" + part + "," + part + "]}";
        TradeReport trade = Page.ofArray("trades", "[" + row + "]", TradeReport::read)
                .rows()
                .getFirst();

        var fills = trade.fills(List.of(new OrderHash(ours), new OrderHash(second)), Accounts.market());

        Fill taken = Objects.requireNonNull(fills.get(new OrderHash(ours)));
        Fill made = Objects.requireNonNull(fills.get(new OrderHash(second)));
        assertEquals(Usdc.of("0.175"), taken.fee());
        assertEquals(FillStatus.VOID, taken.status());
        assertEquals(Usdc.ZERO, made.fee());
        assertEquals(Usdc.of("4"), made.value());
    }

    private static String recorded(String file) throws IOException {
        return SharedData.text(SharedData.require(file));
    }
}
