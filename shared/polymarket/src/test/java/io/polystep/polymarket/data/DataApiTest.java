package io.polystep.polymarket.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.SharedData;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import io.polystep.polymarket.wire.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataApiTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final Address WALLET = new Address("0x" + "ab".repeat(20));
    private static final String CONDITION = "0x" + "11".repeat(32);

    private final LoopbackVenue venue = new LoopbackVenue();
    private final PortfolioReads reads =
            WithFallback.versions(new Caller(venue.http(), Watch.none(), InstantSource.fixed(Instant.EPOCH)));

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void followsCursorsWithTheSameFilters() {
        venue.answer(200, "{\"data\":[" + position("OPEN") + "],\"pagination\":{\"next_cursor\":\"a+b\"}}")
                .answer(200, "{\"data\":[" + position("NEW_WORD") + "],\"pagination\":{\"next_cursor\":null}}");

        Page<PositionRow> page =
                reads.positions(WALLET, PositionFilter.OPEN, AMPLE).done().orElseThrow();

        assertEquals(1, page.rows().size());
        assertTrue(page.dropped().getFirst().reason().contains("'status'"), page::toString);
        assertEquals(Price.of("0.968535"), page.rows().getFirst().averagePrice());
        assertEquals(Optional.empty(), page.rows().getFirst().outcomeIndex());
        assertEquals(
                "/v2/positions?user=" + WALLET + "&status=OPEN&cursor=a%2Bb",
                venue.asked().getLast().target());
    }

    @Test
    void takesNothingKnownForNoRowsAndNotForAnError() {
        venue.answer(200, "{\"data\":null}").answer(200, "{\"data\":[]}").answer(200, "{\"data\":null}");

        assertEquals(
                0, reads.activity(WALLET, AMPLE).done().orElseThrow().rows().size());
        assertEquals(0, reads.trades(WALLET, AMPLE).done().orElseThrow().rows().size());
        assertEquals(new Outcome.Done<>(Optional.empty()), reads.value(WALLET, AMPLE));
    }

    @Test
    void fallsBackToTheFirstVersionAndReadsItUntilAnEmptyPage() {
        venue.answer(404, "{}").answer(200, "[" + trade() + "," + trade() + "]").answer(200, "[]");

        assertEquals(2, reads.trades(WALLET, AMPLE).done().orElseThrow().rows().size());
        assertEquals(
                "/trades?user=" + WALLET + "&limit=500&offset=2",
                venue.asked().getLast().target());
    }

    @Test
    void givesTheFirstVersionsOutcomeWhenBothFail() {
        venue.answer(503, "{}").answer(500, "{}");

        assertInstanceOf(Outcome.Retryable.class, reads.value(WALLET, AMPLE));
        assertTrue(venue.asked().getLast().target().startsWith("/value?"));
    }

    @Test
    void asksNobodyElseWhenTheRegionIsBlocked() {
        venue.answer(403, "{}");

        assertTrue(reads.value(WALLET, AMPLE).refusedFor(Denial.REGION));
        assertEquals(1, venue.asked().size());
    }

    @Test
    void refusesAnEnvelopeWithoutData() {
        venue.answer(200, "{\"rows\":[]}").answer(200, "{}");

        Outcome<Page<ActivityRow>> outcome = reads.activity(WALLET, AMPLE);

        assertTrue(assertInstanceOf(Outcome.Unreadable.class, outcome).reason().contains("'data'"));
    }

    @Test
    void readsResolutionsWithAndWithoutPayouts() {
        venue.answer(
                200,
                "{\"data\":[{\"status\":\"resolved\",\"payouts\":[1000000,0],\"resolved_at\":\"2026-11-01T00:00:00Z\"},"
                        + "{\"status\":\"proposed\"},{\"status\":\"resolved\",\"payouts\":[69]}]}");

        Page<ResolutionRow> page =
                reads.resolutions(new ConditionId(CONDITION), AMPLE).done().orElseThrow();

        assertEquals(
                Optional.of(List.of(Price.of("1"), Price.of("0"))),
                page.rows().getFirst().payouts());
        assertEquals(Optional.empty(), page.rows().get(1).payouts());
        assertEquals(1, page.dropped().size());
    }

    @Test
    void readsEveryRecordedPositionActivityAndTrade() throws IOException {
        assertWhole(2, positions("fixtures/polymarket-smart-money/positions.json"));
        assertWhole(5, positions("fixtures/pscanner/positions.json"));
        assertWhole(50, activity("fixtures/polymarket-smart-money/activity_all.json"));
        assertWhole(2_450, activity("data-api/activity-crypto-20260317.json.gz"));
        assertWhole(5, trades("fixtures/polymarket-smart-money/trades.json"));
        assertWhole(4, trades("fixtures/nautilus_trader/http_responses/trades.json"));
    }

    @Test
    void dropsTheRecordedPlaceholderThatIsNoConditionAndSaysSo() throws IOException {
        Page<PositionRow> page = positions("fixtures/nautilus_trader/rust/data_api_positions_response.json");

        assertEquals(3, page.rows().size());
        assertEquals(3, page.dropped().getFirst().index());
        assertTrue(page.dropped().getFirst().reason().contains("'conditionId'"), page::toString);
    }

    @Test
    void readsALossAsNegativeDollars() throws IOException {
        PositionRow lost = positions("fixtures/polymarket-smart-money/positions.json")
                .rows()
                .getFirst();

        assertEquals(Usdc.ZERO, lost.value());
        assertTrue(lost.redeemable());
    }

    @Test
    void readsHoldersApprovalsAndStatusOfVersionTwo() {
        String holder = "{\"proxy_wallet\":\"" + WALLET + "\",\"token_id\":\"7\",\"amount\":894.775228}";
        venue.answer(
                        200,
                        "{\"data\":[{\"token_id\":\"7\",\"holders\":[" + holder + ",{\"token_id\":\"7\"}]},"
                                + "{\"token_id\":\"8\",\"holders\":[]}],\"pagination\":{\"next_cursor\":\"x\"}}")
                .answer(
                        200,
                        "{\"data\":{\"address\":\"" + WALLET + "\",\"chain_id\":137,\"checked_at\":"
                                + "\"2026-09-14T10:24:41Z\",\"contracts\":[{\"id\":\"UsdcExchange\",\"token\":\""
                                + WALLET + "\",\"spender\":\"" + WALLET + "\",\"standard\":\"ERC20\",\"amount\":"
                                + "\"max\",\"approved\":false}]}}")
                .answer(
                        200,
                        "{\"data\":{\"computed_at\":\"2026-09-14T10:24:36Z\",\"serving\":{\"lag_seconds\":4},"
                                + "\"ingestion\":{\"min_synced_block\":93784294}}}")
                .answer(200, "{\"data\":{\"computed_at\":\"2026-09-14T10:24:36Z\",\"serving\":{}}}");
        DataApiV2 service = new DataApiV2(new Caller(venue.http(), Watch.none(), InstantSource.fixed(Instant.EPOCH)));

        Page<Holder> holders =
                service.holders(new ConditionId(CONDITION), 5, AMPLE).done().orElseThrow();
        assertEquals(Shares.of("894.775228"), holders.rows().getFirst().amount());
        assertTrue(holders.dropped().getFirst().reason().contains("'proxy_wallet'"), holders::toString);
        assertFalse(service.approvals(WALLET, AMPLE)
                .done()
                .orElseThrow()
                .approvals()
                .getFirst()
                .given());
        assertEquals(
                new Outcome.Done<>(
                        new ServiceStatus(Instant.parse("2026-09-14T10:24:36Z"), Duration.ofSeconds(4), 93_784_294)),
                service.status(AMPLE));
        assertTrue(assertInstanceOf(Outcome.Unreadable.class, service.status(AMPLE))
                .reason()
                .contains("'lag_seconds'"));
    }

    private static void assertWhole(int rows, Page<?> page) {
        assertEquals(List.of(), page.dropped());
        assertEquals(rows, page.rows().size());
    }

    private static Page<PositionRow> positions(String file) throws IOException {
        return Page.ofArray("positions", recorded(file), row -> PositionRow.read(row, Names.V1));
    }

    private static Page<ActivityRow> activity(String file) throws IOException {
        return Page.ofArray("activity", recorded(file), row -> ActivityRow.activity(row, Names.V1));
    }

    private static Page<ActivityRow> trades(String file) throws IOException {
        return Page.ofArray("trades", recorded(file), row -> ActivityRow.trade(row, Names.V1));
    }

    private static String recorded(String file) throws IOException {
        return SharedData.text(SharedData.require(file));
    }

    private static String position(String status) {
        return "{\"proxy_wallet\":\"" + WALLET + "\",\"token_id\":\"7\",\"condition_id\":\"" + CONDITION
                + "\",\"current_size\":\"5.5\",\"avg_price\":0.968534758,\"current_price\":\".5\","
                + "\"current_value\":2.75,\"realized_pnl\":-1.5,\"status\":\"" + status
                + "\",\"redeemable\":false,\"mergeable\":false,\"negative_risk\":true,\"outcome\":\"Up\","
                + "\"outcome_index\":999}";
    }

    private static String trade() {
        return "{\"proxyWallet\":\"" + WALLET + "\",\"side\":\"BUY\",\"asset\":\"7\",\"conditionId\":\"" + CONDITION
                + "\",\"size\":5.4,\"price\":0.998,\"timestamp\":1729000180,\"outcomeIndex\":0}";
    }
}
