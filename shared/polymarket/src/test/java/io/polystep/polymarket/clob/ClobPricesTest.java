package io.polystep.polymarket.clob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.polymarket.Accounts;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import io.polystep.polymarket.wire.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClobPricesTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final TokenId ONE = new TokenId("7");
    private static final TokenId TWO = new TokenId("8");
    private static final ConditionId CONDITION = new ConditionId("0x" + "11".repeat(32));

    private final LoopbackVenue venue = new LoopbackVenue();
    private final Caller caller = new Caller(venue.http(), Watch.none(), InstantSource.fixed(Accounts.NOW));
    private final ClobPrices prices = new ClobPrices(caller);

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void readsTheBatchFormsAndLeavesOutWhatHasNoPrice() {
        venue.answer(200, "{\"7\":\".48\"}")
                .answer(200, "{\"7\":\"0.01\",\"8\":0.02}")
                .answer(
                        200,
                        "[{\"token_id\":\"7\",\"price\":\"0.5\",\"side\":\"\"},{\"token_id\":\"8\",\"price\":0.4,\"side\":\"BUY\"}]");

        assertEquals(new Outcome.Done<>(Map.of(ONE, Price.of("0.48"))), prices.midpoints(List.of(ONE, TWO), AMPLE));
        assertEquals(
                new Outcome.Done<>(Map.of(ONE, Price.of("0.01"), TWO, Price.of("0.02"))),
                prices.spreads(List.of(ONE, TWO), AMPLE));
        assertEquals(
                new Outcome.Done<>(Map.of(TWO, new LastTrade(Price.of("0.4"), Side.BUY))),
                prices.lastTrades(List.of(ONE, TWO), AMPLE));
        assertEquals(
                "[{\"token_id\":\"7\"},{\"token_id\":\"8\"}]",
                venue.asked().getFirst().body());
    }

    @Test
    void readsAHistoryAndCountsPointsThatItCannotRead() {
        venue.answer(200, "{\"history\":[{\"t\":1776323400,\"p\":0.5151},{\"t\":1776323460,\"p\":7},{\"p\":0.5}]}");

        Page<PricePoint> history = prices.history(
                        ONE, new HistoryRange.Between(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)), 1, AMPLE)
                .done()
                .orElseThrow();

        assertEquals(List.of(new PricePoint(Instant.ofEpochSecond(1_776_323_400), Price.of("0.5151"))), history.rows());
        assertEquals(2, history.dropped().size());
        assertTrue(history.dropped().getLast().reason().contains("'t'"), history::toString);
        assertEquals(
                "/prices-history?market=7&startTs=0&endTs=60&fidelity=1",
                venue.asked().getFirst().target());
    }

    @Test
    void asksForTheLastDayByItsName() {
        venue.answer(200, "{\"history\":[]}");

        prices.history(ONE, HistoryRange.Last.DAY, 5, AMPLE);

        assertEquals(
                "/prices-history?market=7&interval=1d&fidelity=5",
                venue.asked().getFirst().target());
    }

    @Test
    void refusesARangeThatTheVenueRefuses() {
        Instant late = Instant.EPOCH.plus(Duration.ofDays(16));

        assertThrows(IllegalArgumentException.class, () -> new HistoryRange.Between(Instant.EPOCH, late));
        assertThrows(IllegalArgumentException.class, () -> new HistoryRange.Between(late, Instant.EPOCH));
        assertThrows(IllegalArgumentException.class, () -> prices.history(ONE, HistoryRange.Last.ALL, 0, AMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"history\":{}}", "{\"7\":\"many\"}", "{\"7\":0.5", "null"})
    void namesWhatIsNotAPrice(String body) {
        venue.answer(200, body).answer(200, body);

        assertInstanceOf(Outcome.Unreadable.class, prices.history(ONE, HistoryRange.Last.DAY, 1, AMPLE));
        assertInstanceOf(Outcome.class, prices.midpoints(List.of(ONE), AMPLE));
    }

    @Test
    void readsTheLongFormOfAMarketAndABuildersFees() {
        String market = "{\"condition_id\":\"" + CONDITION + "\",\"tokens\":[{\"token_id\":\"7\",\"outcome\":\"Up\","
                + "\"price\":1,\"winner\":true},{\"token_id\":\"8\",\"outcome\":\"Down\",\"price\":0}],"
                + "\"accepting_orders\":true,\"closed\":true,\"minimum_tick_size\":0.01,\"minimum_order_size\":5,"
                + "\"neg_risk\":false}";
        venue.answer(200, market)
                .answer(200, market.replace("11", "22"))
                .answer(200, "{\"builder_maker_fee_rate_bps\":0,\"builder_taker_fee_rate_bps\":\"25\"}")
                .answer(200, "{\"builder_maker_fee_rate_bps\":0,\"builder_taker_fee_rate_bps\":10001}");
        ClobPublic clob = new ClobPublic(caller);

        MarketDetails details = clob.details(CONDITION, AMPLE).done().orElseThrow();
        assertEquals(TickSize.HUNDREDTH, details.tick());
        assertTrue(details.closed() && details.tokens().getFirst().winner());
        assertTrue(!details.halved() && !details.tokens().getLast().winner());
        assertInstanceOf(Outcome.Unreadable.class, clob.details(CONDITION, AMPLE));
        assertEquals(new Outcome.Done<>(new BuilderFees(0, 25)), clob.builderFees("0xab", AMPLE));
        assertInstanceOf(Outcome.Unreadable.class, clob.builderFees("0xab", AMPLE));
    }

    @Test
    void makesListsAndEndsReadOnlyKeys() {
        venue.answer(200, "{\"apiKey\":\"read-1\"}").answer(200, "[\"read-1\"]").answer(200, "true");
        ReadOnlyKeys keys = new ClobAccount(
                        caller,
                        Credentials.fixed(Accounts.CREDENTIALS),
                        Accounts.SIGNER,
                        SignatureType.EOA,
                        InstantSource.fixed(Accounts.NOW))
                .readOnlyKeys();

        assertEquals(new Outcome.Done<>("read-1"), keys.create(AMPLE));
        assertEquals(new Outcome.Done<>(List.of("read-1")), keys.list(AMPLE));
        assertEquals(new Outcome.Done<>(true), keys.delete("read-1", AMPLE));
        assertEquals(
                List.of(
                        "POST /auth/readonly-api-key ",
                        "GET /auth/readonly-api-keys ",
                        "DELETE /auth/readonly-api-key {\"key\":\"read-1\"}"),
                venue.asked().stream()
                        .map(asked -> asked.method() + " " + asked.target() + " " + asked.body())
                        .toList());
    }
}
