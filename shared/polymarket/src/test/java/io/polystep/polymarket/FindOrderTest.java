package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.OrderVenue.VenueView;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Visit;
import io.polystep.polymarket.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindOrderTest {
    private static final String NO_TRADES = "{\"limit\":100,\"count\":0,\"next_cursor\":\"LTE=\",\"data\":[]}";
    private static final String HASH = Accounts.HASH.value();

    private final LoopbackVenue venue = new LoopbackVenue();
    private final OrderVenue orders = Accounts.venue(venue.uri())
            .orders(
                    Visit.of("visit", Deadline.each(Duration.ofSeconds(20))),
                    new Principal(Accounts.SIGNER, SignatureType.EOA, Credentials.fixed(Accounts.CREDENTIALS)));

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void asksByHashAndThenForTheTradesOfTheMarket() {
        venue.answer(200, order("LIVE", "0").toString()).answer(200, NO_TRADES);

        VenueView view = found();

        assertEquals(VenueView.of(new OrderEvent.Resting(Accounts.NOW, false), List.of()), view);
        assertEquals("/data/order/" + HASH, venue.asked().get(0).target());
        assertEquals(
                "/data/trades?market=" + Accounts.market().condition() + "&next_cursor=MA%3D%3D",
                venue.asked().get(1).target());
        assertEquals(
                new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER)
                        .headers("GET", "/data/trades", "", Accounts.NOW)
                        .get("POLY_SIGNATURE"),
                venue.asked().get(1).header("POLY_SIGNATURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "{}", "[]", "\"\""})
    void doesNotKnowAnOrderThatTheVenueDoesNotShow(String nothing) {
        venue.answer(200, nothing).answer(200, NO_TRADES);

        assertEquals(Optional.empty(), orders.find(Accounts.HASH, Accounts.market()));
        assertEquals(2, venue.asked().size());
    }

    @Test
    void doesNotKnowAnOrderThatIsNotFound() {
        venue.answer(404, "{\"error\":\"order not found\"}").answer(200, NO_TRADES);

        assertEquals(Optional.empty(), orders.find(Accounts.HASH, Accounts.market()));
    }

    @Test
    void knowsAnOrderByItsTradesThoughTheVenueDoesNotShowIt() {
        venue.answer(404, "").answer(200, page("LTE=", taken("t1", "MATCHED")));

        VenueView view = found();

        assertEquals(Optional.empty(), view.event(), "whether it still trades is not known");
        assertEquals(1, view.fills().size());
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE,0,Resting",
        "ORDER_STATUS_LIVE,0,Resting",
        "DELAYED,0,Resting",
        "UNMATCHED,0,Resting",
        "CANCELED,0,Cancelled",
        "ORDER_STATUS_CANCELLED,0,Cancelled",
        "CANCELED_MARKET_RESOLVED,0,Cancelled",
        "CANCELED_some reason,0,Cancelled",
        "INVALID,0,Cancelled",
        "EXPIRED,0,Expired"
    })
    void readsTheStatusByItsBeginning(String status, String matched, String event) {
        venue.answer(200, order(status, matched).toString()).answer(200, NO_TRADES);

        assertEquals(event, found().event().orElseThrow().getClass().getSimpleName());
    }

    @Test
    void keepsTheVenuesReasonOfACancel() {
        venue.answer(200, order("CANCELED_MARKET_RESOLVED", "0").toString()).answer(200, NO_TRADES);

        assertEquals(Optional.of(new OrderEvent.Cancelled(Accounts.NOW, "CANCELED_MARKET_RESOLVED")), found().event());
    }

    @Test
    void readsAFilledOrderWithTheFeeOfATaker() {
        venue.answer(200, order("MATCHED", "20").toString()).answer(200, page("LTE=", taken("t1", "MINED")));

        VenueView view = found();

        assertEquals(Optional.of(new OrderEvent.FilledWhole(Accounts.NOW)), view.event());
        // 20 shares at 0.5: 10 dollars, and 20 x 0.07 x 0.25 = 0.35 dollars.
        assertEquals(
                List.of(new Fill(
                        new TradeId("t1"),
                        Price.of("0.5"),
                        Shares.of("20"),
                        Usdc.of("10"),
                        Usdc.of("0.35"),
                        FillStatus.PROVISIONAL,
                        Instant.ofEpochSecond(1_795_262_401L),
                        Optional.of("0xfeed"))),
                view.fills());
    }

    @Test
    void readsTheFillOfAMakerFromItsOwnPartWithoutAFee() {
        ObjectNode trade = taken("t1", "CONFIRMED").put("taker_order_id", "0xsomeoneelse");
        trade.withArray("maker_orders").add(part("0xanother", "1"));
        trade.withArray("maker_orders")
                .addObject()
                .put("order_id", HASH)
                .put("matched_amount", "3.33")
                .put("price", "0.333333")
                .put("asset_id", "1002")
                .put("side", "SELL");
        venue.answer(200, order("LIVE", "3.33").toString()).answer(200, page("LTE=", trade));

        VenueView view = found();

        Fill fill = view.fills().getFirst();
        assertEquals(Optional.of(new OrderEvent.Resting(Accounts.NOW, true)), view.event());
        assertEquals(Shares.of("3.33"), fill.shares());
        assertEquals(Usdc.ZERO, fill.fee());
        // Proceeds go down: 3.33 x 0.333333 = 1.10999889.
        assertEquals(Usdc.of("1.109998"), fill.value());
        assertEquals(FillStatus.CONFIRMED, fill.status());
    }

    @Test
    void roundsTheCostOfABuyUp() {
        venue.answer(200, order("MATCHED", "3.33").toString())
                .answer(
                        200,
                        page("LTE=", taken("t1", "MINED").put("size", "3.33").put("price", "0.333333")));

        assertEquals(Usdc.of("1.109999"), found().fills().getFirst().value());
    }

    @ParameterizedTest
    @CsvSource({
        "MATCHED,PROVISIONAL",
        "MATCHED_NOT_BROADCASTED,PROVISIONAL",
        "TRADE_STATUS_MINED,PROVISIONAL",
        "RETRYING,PROVISIONAL",
        "TRADE_STATUS_CONFIRMED,CONFIRMED",
        "FAILED,VOID"
    })
    void readsHowSureATradeIs(String word, FillStatus status) {
        venue.answer(200, order("MATCHED", "20").toString()).answer(200, page("LTE=", taken("t1", word)));

        assertEquals(status, found().fills().getFirst().status());
    }

    @Test
    void followsTheCursorToTheEndAndTakesTheLaterReadingOfARow() {
        venue.answer(200, order("MATCHED", "40").toString())
                .answer(200, page("MjA=", taken("t2", "MATCHED"), taken("t1", "MATCHED")))
                .answer(200, page("LTE=", taken("t1", "CONFIRMED")));

        List<Fill> fills = found().fills();

        assertEquals(
                List.of("t1", "t2"),
                fills.stream().map(fill -> fill.trade().value()).toList());
        assertEquals(FillStatus.CONFIRMED, fills.getFirst().status());
        assertTrue(venue.asked().get(2).target().endsWith("next_cursor=MjA%3D"));
    }

    @Test
    void stopsAtACursorThatDoesNotAdvance() {
        venue.answer(200, order("LIVE", "0").toString());
        for (int i = 0; i < 51; i++) {
            venue.answer(200, page("MA=="));
        }

        assertThrows(PermanentException.class, this::found);
    }

    @Test
    void leavesTheTradesOfOtherOrdersAlone() {
        ObjectNode other = taken("t9", "CONFIRMED").put("taker_order_id", "0xsomeoneelse");
        other.withArray("maker_orders").add(part("0xanother", "1"));
        venue.answer(200, order("LIVE", "0").toString()).answer(200, page("LTE=", other));

        assertEquals(List.of(), found().fills());
    }

    @Test
    void asksAgainWhileAMatchedShareHasNoTradeYet() {
        venue.answer(200, order("MATCHED", "40").toString()).answer(200, page("LTE=", taken("t1", "MATCHED")));

        RetryableException later = assertThrows(RetryableException.class, this::found);

        assertTrue(String.valueOf(later.getMessage()).contains("40"), later.getMessage());
    }

    @Test
    void asksAgainWhileAnAssociatedTradeIsNotShown() {
        ObjectNode order = order("MATCHED", "20");
        order.putArray("associate_trades").add("t1").add("t2");
        venue.answer(200, order.toString()).answer(200, page("LTE=", taken("t1", "MATCHED")));

        RetryableException later = assertThrows(RetryableException.class, this::found);

        assertTrue(String.valueOf(later.getMessage()).contains("t2"), later.getMessage());
    }

    @Test
    void tellsOfAFilledOrderWhoseTradesAreNotListed() {
        ObjectNode order = order("MATCHED", "20");
        order.putArray("associate_trades").add("t1");
        venue.answer(200, order.toString()).answer(200, NO_TRADES);

        assertEquals(VenueView.of(new OrderEvent.FilledWhole(Accounts.NOW), List.of()), found());
    }

    @Test
    void asksAgainWhileACancelledOrderThatWasMatchedInPartHasNoTrade() {
        venue.answer(200, order("CANCELED", "3").toString()).answer(200, NO_TRADES);

        assertThrows(RetryableException.class, this::found);
    }

    @Test
    void readsTheFillOfAMakerOutOfATradeOfTheOppositeToken() {
        // Somebody bought Down at 0.6 and we Up at 0.4: both outcomes were minted.
        ObjectNode trade = taken("t1", "CONFIRMED")
                .put("taker_order_id", "0xsomeoneelse")
                .put("asset_id", "1002")
                .put("price", "0.6")
                .put("size", "100");
        trade.withArray("maker_orders")
                .add(part(HASH, "99.997714").put("price", "0.4").put("side", "BUY"));
        venue.answer(200, order("MATCHED", "99.997714").toString()).answer(200, page("LTE=", trade));

        Fill fill = found().fills().getFirst();

        assertEquals(Price.of("0.4"), fill.price());
        assertEquals(Shares.of("99.997714"), fill.shares());
        assertEquals(Usdc.of("39.999086"), fill.value());
        assertEquals(Usdc.ZERO, fill.fee());
    }

    @ParameterizedTest
    @CsvSource({
        "id,0xother",
        "market,0xother",
        "asset_id,77",
        "size_matched,many",
        "size_matched,-1",
        "status,HALF_DONE"
    })
    void namesAnOrderFieldThatDoesNotFit(String field, String value) {
        venue.answer(200, order("LIVE", "0").put(field, value).toString()).answer(200, NO_TRADES);

        assertPermanent(field);
    }

    @ParameterizedTest
    @CsvSource({
        "market,0xother",
        "asset_id,77",
        "size,0",
        "size,x",
        "price,2",
        "side,HOLD",
        "status,SETTLED",
        "match_time,yesterday",
        "id,''"
    })
    void namesATradeFieldThatDoesNotFit(String field, String value) {
        venue.answer(200, order("MATCHED", "20").toString())
                .answer(200, page("LTE=", taken("t1", "MINED").put(field, value)));

        assertPermanent(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taker_order_id", "maker_orders", "next_cursor", "data"})
    void dropsNoRowThatItCannotRead(String field) {
        ObjectNode trade = taken("t1", "MINED");
        trade.put(field, true);
        ObjectNode page = (ObjectNode) Json.parse(page("LTE=", trade));
        page.put(field, true);
        venue.answer(200, order("MATCHED", "20").toString()).answer(200, page.toString());

        assertThrows(PermanentException.class, this::found);
    }

    @Test
    void namesAnOrderThatOccursAtTwoPricesInOneTrade() {
        ObjectNode trade = taken("t1", "MINED").put("taker_order_id", "0xsomeoneelse");
        trade.withArray("maker_orders").add(part(HASH, "1"));
        trade.withArray("maker_orders").add(part(HASH, "1").put("price", "0.6"));
        venue.answer(200, order("LIVE", "1").toString()).answer(200, page("LTE=", trade));

        assertPermanent("maker_orders");
    }

    @ParameterizedTest
    @ValueSource(ints = {425, 429, 500, 503})
    @Tag("I-42")
    void neverTakesAFailedReadForAnUnknownOrder(int status) {
        venue.answer(status, "");

        assertThrows(RetryableException.class, this::found);
    }

    @Test
    void neverTakesAFailedReadOfTheTradesForNoTrades() {
        venue.answer(404, "")
                .answer(503, "")
                .answer(404, "")
                .answer(404, "")
                .answer(404, "")
                .cutInsideTheBody("{");

        assertThrows(RetryableException.class, this::found);
        assertThrows(RetryableException.class, this::found);
        assertThrows(RetryableException.class, this::found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "7", "[1]", "{\"id\":"})
    void needsAPersonForAnAnswerThatIsNoOrder(String text) {
        venue.answer(200, text);

        assertThrows(PermanentException.class, this::found);
    }

    @Test
    void keepsTheApiKeyOutOfAComplaint() {
        venue.answer(200, "{\"owner\":\"" + Accounts.CREDENTIALS.apiKey());

        PermanentException unreadable = assertThrows(PermanentException.class, this::found);

        assertFalse(String.valueOf(unreadable.getMessage()).contains(Accounts.CREDENTIALS.apiKey()));
    }

    private VenueView found() {
        return orders.find(Accounts.HASH, Accounts.market()).orElseThrow();
    }

    private void assertPermanent(String named) {
        PermanentException failure = assertThrows(PermanentException.class, this::found);
        assertTrue(String.valueOf(failure.getMessage()).contains("'" + named + "'"), failure.getMessage());
    }

    private static ObjectNode order(String status, String matched) {
        return Json.object()
                .put("id", HASH)
                .put("status", status)
                .put("market", Accounts.market().condition().value())
                .put("asset_id", "1001")
                .put("original_size", "10")
                .put("side", "BUY")
                .put("price", "0.5")
                .put("order_type", "FAK")
                .put("created_at", 1_795_262_400)
                .put("size_matched", matched);
    }

    private static ObjectNode part(String order, String amount) {
        return Json.object()
                .put("order_id", order)
                .put("matched_amount", amount)
                .put("price", "0.5")
                .put("asset_id", "1001")
                .put("side", "SELL");
    }

    private static ObjectNode taken(String id, String status) {
        return Json.object()
                .put("id", id)
                .put("taker_order_id", HASH)
                .put("market", Accounts.market().condition().value())
                .put("asset_id", "1001")
                .put("side", "BUY")
                .put("size", "20")
                .put("price", "0.5")
                .put("status", status)
                .put("match_time", "1795262401")
                .put("transaction_hash", "0xfeed");
    }

    private static String page(String next, ObjectNode... trades) {
        ObjectNode page = Json.object().put("next_cursor", next);
        page.putArray("data").addAll(List.of(trades));
        return page.toString();
    }
}
