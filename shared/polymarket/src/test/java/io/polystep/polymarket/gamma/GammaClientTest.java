package io.polystep.polymarket.gamma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.SharedData;
import io.polystep.polymarket.gamma.UpDownSlugs.Interval;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaClientTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));

    private final LoopbackVenue venue = new LoopbackVenue();
    private final GammaClient gamma =
            new GammaClient(new Caller(venue.http(), Watch.none(), InstantSource.fixed(Instant.EPOCH)));

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void followsTheCursorPastAnEmptyPageAndCountsDroppedRows() {
        venue.answer(200, "{\"markets\":[" + market("a", "") + "],\"next_cursor\":\"x y\"}")
                .answer(200, "{\"markets\":[],\"next_cursor\":\"z\"}")
                .answer(200, "{\"markets\":[" + market("b", "") + "," + market("c", "\"version\":\"v3\",") + "]}");

        Page<MarketSummary> page =
                gamma.markets(Discovery.tag(102_127), AMPLE).done().orElseThrow();

        assertEquals(2, page.rows().size());
        assertTrue(page.dropped().getFirst().reason().contains("'version'"), page::toString);
        assertEquals(
                List.of(
                        "/markets/keyset?tag_id=102127&closed=false&limit=100",
                        "/markets/keyset?tag_id=102127&closed=false&limit=100&after_cursor=x+y",
                        "/markets/keyset?tag_id=102127&closed=false&limit=100&after_cursor=z"),
                venue.asked().stream().map(LoopbackVenue.Asked::target).toList());
    }

    @Test
    void takesPositionIdsOfASecondVersionMarketEvenWhenBothAreThere() {
        String both = "\"version\":\"v2\",\"positionIds\":[\"11\",\"12\"],";

        MarketSummary found = summary(market("a", both));

        assertEquals(MarketVersion.PROTOCOL_V2, found.version());
        assertEquals(new TokenId("11"), found.outcomes().getFirst().token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"slug\":\"other\"}", "{}", "[]", "{\"slug\":\"a\",\"conditionId\":\"0x1\"}", "{\"slug\":\"a\""
            })
    void refusesAListingThatIsNotTheOneAskedFor(String text) {
        venue.answer(200, text);

        Outcome<Optional<MarketSummary>> outcome = gamma.market(new MarketSlug("a"), AMPLE);

        assertTrue(
                outcome instanceof Outcome.Unreadable || outcome.equals(new Outcome.Done<>(Optional.empty())),
                outcome::toString);
    }

    @Test
    void asksForResolvedMarketsByName() {
        venue.answer(200, "{\"markets\":[]}");
        ConditionId condition = new ConditionId("0x" + "11".repeat(32));

        gamma.markets(Discovery.conditions(true, List.of(condition)), AMPLE);

        assertEquals(
                "/markets/keyset?condition_ids=" + condition + "&closed=true&limit=100",
                venue.asked().getFirst().target());
        assertThrows(IllegalArgumentException.class, () -> Discovery.conditions(true, List.of()));
    }

    @Test
    void namesCryptoWindowsFromTheClock() {
        Instant at = Instant.ofEpochSecond(1_784_851_199);

        assertEquals(new MarketSlug("btc-updown-5m-1784850900"), UpDownSlugs.at("BTC", Interval.FIVE_MINUTES, at));
        assertEquals(
                List.of(new MarketSlug("eth-updown-15m-1784850300"), new MarketSlug("eth-updown-15m-1784851200")),
                UpDownSlugs.from("eth", Interval.QUARTER, at, 2));
        assertEquals(
                new MarketSlug("bitcoin-up-or-down-november-21-2026-9am-et"),
                UpDownSlugs.hourly("bitcoin", Instant.parse("2026-11-21T14:59:59Z")));
        assertEquals(
                new MarketSlug("bitcoin-up-or-down-july-4-2026-12am-et"),
                UpDownSlugs.hourly("bitcoin", Instant.parse("2026-07-04T04:00:00Z")));
    }

    @Test
    void findsMatchAndGameWinners() {
        EventSummary event =
                EventSummary.read(fields("{\"id\":5,\"slug\":\"cs2-a-b\",\"parentEventId\":null,\"markets\":["
                        + market(
                                "cs2-a-b",
                                "\"sportsMarketType\":\"moneyline\",\"gameStartTime\":\"2026-02-07 20:00:00+00\",")
                        + "," + market("cs2-a-b-game1", "\"sportsMarketType\":\"child_moneyline\",")
                        + "," + market("cs2-a-b-odd", "") + "]}"));

        assertEquals(1, event.matchWinners().size());
        assertEquals(
                Optional.of(Instant.parse("2026-02-07T20:00:00Z")),
                event.matchWinners().getFirst().gameStart());
        assertEquals(
                new MarketSlug("cs2-a-b-game1"), event.gameWinners().getFirst().slug());
    }

    @Test
    void takesAnUntypedMarketForTheMatchOnlyWhenItIsAlone() {
        String single = "{\"id\":\"5\",\"slug\":\"e\",\"markets\":[" + market("m", "") + "]}";
        String withDropped = "{\"id\":\"5\",\"slug\":\"e\",\"markets\":[" + market("m", "") + ",{}]}";

        assertEquals(1, EventSummary.read(fields(single)).matchWinners().size());
        assertEquals(0, EventSummary.read(fields(withDropped)).matchWinners().size());
    }

    @Test
    void readsSportsAndMarketTypes() {
        venue.answer(200, "[{\"sport\":\"cs2\",\"tags\":\"64, 100780\",\"series\":\"10\"},{\"tags\":\"1\"}]")
                .answer(200, "{\"marketTypes\":[\"moneyline\",\"totals\"]}")
                .answer(200, "[\"moneyline\"]");

        Page<Sport> sports = gamma.sports(AMPLE).done().orElseThrow();

        assertEquals(
                List.of(new Sport("cs2", List.of(64, 100_780), Optional.empty(), Optional.of("10"))), sports.rows());
        assertEquals(1, sports.dropped().size());
        assertEquals(new Outcome.Done<>(List.of("moneyline", "totals")), gamma.marketTypes(AMPLE));
        assertEquals(new Outcome.Done<>(List.of("moneyline")), gamma.marketTypes(AMPLE));
    }

    @Test
    void tellsAnAbsentEventFromAFailedRead() {
        venue.answer(404, "{}").answer(500, "");

        assertEquals(new Outcome.Done<>(Optional.empty()), gamma.event(new MarketSlug("e"), AMPLE));
        assertInstanceOf(Outcome.Retryable.class, gamma.event(new MarketSlug("e"), AMPLE));
    }

    @Test
    void readsEveryRecordedEventAndSportsMarket() throws IOException {
        Map<String, Integer> markets = new TreeMap<>();
        for (String file : List.of(
                "polymarket-cli-go/gamma-event.json",
                "pscanner/event.json",
                "gamma-twap-era/event-btc-updown-5m-1790123400.json",
                "nautilus_trader/rust/gamma_event.json")) {
            JsonNode node = Json.parse(SharedData.text(SharedData.require("fixtures/" + file)));
            EventSummary event = EventSummary.read(new Fields("the event", node.isArray() ? node.get(0) : node));
            assertEquals(List.of(), event.markets().dropped(), file);
            markets.put(event.slug().value(), event.markets().rows().size());
        }
        MarketSummary match = summary(SharedData.text(
                SharedData.require("fixtures/nautilus_trader/rust/gamma_market_sports_market_money_line.json")));

        assertEquals(List.of(1, 2, 5, 4), List.copyOf(markets.values()));
        assertEquals(Optional.of("moneyline"), match.type());
        assertEquals(Optional.of(Instant.parse("2026-04-05T15:10:00Z")), match.gameStart());
    }

    @Test
    void readsTheRecordedListingPagesAndNamesWhatItDrops() throws IOException {
        int rows = 0;
        int dropped = 0;
        for (Path file : SharedData.files(SharedData.require("gamma/markets-pages-20260311"))) {
            JsonNode markets = Json.parse(SharedData.text(file)).path("markets");
            Page<MarketSummary> page = Page.ofArray("a market", markets.toString(), MarketSummary::read);
            rows += page.rows().size();
            dropped += page.dropped().size();
        }

        assertEquals(2_100, rows + dropped);
        assertEquals(2_100, rows);
    }

    private static MarketSummary summary(String text) {
        return MarketSummary.read(fields(text));
    }

    private static Fields fields(String text) {
        return new Fields("the listing", Json.parse(text));
    }

    private static String market(String slug, String more) {
        return "{" + more + "\"slug\":\"" + slug + "\",\"conditionId\":\"0x" + "11".repeat(32)
                + "\",\"outcomes\":\"[\\\"Up\\\",\\\"Down\\\"]\",\"clobTokenIds\":\"[\\\"1\\\",\\\"2\\\"]\","
                + "\"closed\":false}";
    }
}
