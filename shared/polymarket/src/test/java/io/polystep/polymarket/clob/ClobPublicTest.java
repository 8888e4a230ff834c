package io.polystep.polymarket.clob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClobPublicTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final TokenId TOKEN = new TokenId("7");
    private static final ConditionId CONDITION = new ConditionId("0x" + "11".repeat(32));

    private final LoopbackVenue venue = new LoopbackVenue();
    private final ClobPublic clob =
            new ClobPublic(new Caller(venue.http(), Watch.none(), InstantSource.fixed(Instant.EPOCH)));

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void readsPricesInEverySpelling() {
        venue.answer(200, "{\"price\":\".48\"}")
                .answer(200, "{\"mid\":0.515}")
                .answer(200, "{\"spread\":\"0.01\"}")
                .answer(200, "{\"minimum_tick_size\":0.0025}");

        assertEquals(new Outcome.Done<>(Price.of("0.48")), clob.price(TOKEN, Side.BUY, AMPLE));
        assertEquals(new Outcome.Done<>(Price.of("0.515")), clob.midpoint(TOKEN, AMPLE));
        assertEquals(new Outcome.Done<>(Price.of("0.01")), clob.spread(TOKEN, AMPLE));
        assertEquals(new Outcome.Done<>(TickSize.of("0.0025")), clob.tickSize(TOKEN, AMPLE));
        assertEquals("/price?token_id=7&side=BUY", venue.asked().getFirst().target());
    }

    @Test
    void tellsATradeFromTheWordForNever() {
        venue.answer(200, "{\"price\":\"0.5\",\"side\":\"\"}").answer(200, "{\"price\":\"0.5\",\"side\":\"SELL\"}");

        assertEquals(new Outcome.Done<>(Optional.empty()), clob.lastTrade(TOKEN, AMPLE));
        assertEquals(
                new Outcome.Done<>(Optional.of(new LastTrade(Price.of("0.5"), Side.SELL))),
                clob.lastTrade(TOKEN, AMPLE));
    }

    @Test
    void readsSeveralPricesAndLeavesOutWhatIsNotThere() {
        venue.answer(200, "{\"7\":{\"BUY\":\"0.4\",\"SELL\":\"\"},\"9\":{\"BUY\":\"0.1\"}}");

        assertEquals(
                new Outcome.Done<>(Map.of(TOKEN, new BestPrices(Optional.of(Price.of("0.4")), Optional.empty()))),
                clob.prices(List.of(TOKEN, new TokenId("8")), AMPLE));
    }

    @Test
    void readsABookAndRefusesThatOfAnotherToken() {
        String book = "{\"asset_id\":\"7\",\"timestamp\":\"1770000000000\",\"bids\":[],\"asks\":[]}";
        venue.answer(200, book).answer(200, book.replace("\"7\"", "\"8\"")).answer(404, "{}");

        assertInstanceOf(Outcome.Done.class, clob.book(TOKEN, AMPLE));
        assertInstanceOf(Outcome.Unreadable.class, clob.book(TOKEN, AMPLE));
        assertTrue(clob.book(TOKEN, AMPLE).refusedFor(Denial.NOT_FOUND));
    }

    @Test
    void readsVersionTimeFeeFlagAndMarketOfAToken() {
        venue.answer(200, "{\"version\":2}")
                .answer(200, "1770000000")
                .answer(200, "{\"base_fee\":\"150\"}")
                .answer(200, "{\"neg_risk\":true}")
                .answer(200, "{\"condition_id\":\"" + CONDITION + "\"}");

        assertEquals(new Outcome.Done<>(2), clob.version(AMPLE));
        assertEquals(new Outcome.Done<>(Instant.ofEpochSecond(1_770_000_000)), clob.time(AMPLE));
        assertEquals(new Outcome.Done<>(150), clob.legacyFeeRate(TOKEN, AMPLE));
        assertEquals(new Outcome.Done<>(true), clob.negRisk(TOKEN, AMPLE));
        assertEquals(new Outcome.Done<>(CONDITION), clob.marketOf(TOKEN, AMPLE));
    }

    @Test
    void refusesACompactMarketWithAnotherIdTickOrNumberOfOutcomes() {
        String good = "{\"c\":\"" + CONDITION + "\",\"t\":[{\"t\":\"1\",\"o\":\"Up\"},{\"t\":\"2\",\"o\":\"Down\"}],"
                + "\"mts\":0.01,\"mos\":5,\"sd\":3,\"gst\":\"2026-02-07T20:00:00Z\"}";
        venue.answer(200, good)
                .answer(200, good.replace("11\"", "12\""))
                .answer(200, good.replace("0.01", "0.03"))
                .answer(200, good.replace(",{\"t\":\"2\",\"o\":\"Down\"}", ""));

        ClobMarket market = clob.market(CONDITION, AMPLE).done().orElseThrow();

        assertEquals(Duration.ofSeconds(3), market.takerDelay());
        assertEquals(Optional.empty(), market.fees());
        for (String field : List.of("'c'", "'mts'", "'t'")) {
            Outcome<ClobMarket> outcome = clob.market(CONDITION, AMPLE);
            assertTrue(
                    outcome instanceof Outcome.Unreadable && outcome.toString().contains(field), outcome::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"price\":\"\"}", "{\"price\":\"1.5\"}", "{\"price\":true}", "{\"p"})
    void inventsNoPrice(String text) {
        venue.answer(200, text);

        assertInstanceOf(Outcome.Unreadable.class, clob.price(TOKEN, Side.BUY, AMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1770000000.5", "99999999999999", "177000000", "\"1770000000"})
    void inventsNoTime(String text) {
        venue.answer(200, text);

        assertInstanceOf(Outcome.Unreadable.class, clob.time(AMPLE));
    }
}
