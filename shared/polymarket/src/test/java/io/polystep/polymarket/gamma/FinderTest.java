package io.polystep.polymarket.gamma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.polymarket.SharedData;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final Instant FROM = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-22T00:00:00Z");
    private static final String NO_EVENTS = "{\"events\":[]}";
    private static final String TIMES =
            "&start_time_min=2026-11-21T00%3A00%3A00Z&start_time_max=2026-11-22T00%3A00%3A00Z";

    private final LoopbackVenue venue = new LoopbackVenue();
    private final GammaClient gamma =
            new GammaClient(new Caller(venue.http(), Watch.none(), InstantSource.fixed(Instant.EPOCH)));
    private final Finder finder = new Finder(gamma);

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void findsWindowsByTheirSeries() {
        venue.answer(
                        200,
                        "[{\"id\":\"9\",\"slug\":\"btc-up-or-down-4h-old\"},{\"id\":10,\"slug\":\"btc-up-or-down-4h\"}]")
                .answer(200, NO_EVENTS);

        assertTrue(finder.windows("btc-up-or-down-4h", FROM, TO, AMPLE).done().isPresent());

        assertEquals("/series?slug=btc-up-or-down-4h", venue.asked().getFirst().target());
        assertEquals(
                "/events/keyset?series_id=10&closed=false" + TIMES + "&limit=100",
                venue.asked().getLast().target());
    }

    @Test
    void findsMatchesBySeriesOrByTheSportsOwnTag() {
        String sports = "[{\"sport\":\"nba\",\"tags\":\"1,745\",\"primaryTagId\":745,\"series\":\"10345\"},"
                + "{\"sport\":\"cs2\",\"tags\":\"1,64,100780\",\"primaryTagId\":100780}]";
        venue.answer(200, sports).answer(200, NO_EVENTS).answer(200, sports).answer(200, NO_EVENTS);

        finder.matches("nba", FROM, TO, AMPLE);
        finder.matches("cs2", FROM, TO, AMPLE);

        assertEquals(
                List.of(
                        "/sports",
                        "/events/keyset?series_id=10345&closed=false" + TIMES + "&limit=100",
                        "/sports",
                        "/events/keyset?tag_id=100780&closed=false" + TIMES + "&limit=100"),
                venue.asked().stream().map(LoopbackVenue.Asked::target).toList());
    }

    @Test
    void findsEveryEsportByItsTag() {
        venue.answer(200, NO_EVENTS);

        finder.esports(FROM, TO, AMPLE);

        assertTrue(venue.asked().getFirst().target().startsWith("/events/keyset?tag_slug=esports&closed=false"));
    }

    @Test
    void saysWhatItDoesNotFindAndPassesFaultsOn() {
        venue.answer(200, "[]").answer(200, "[]").answer(503, "");

        assertTrue(finder.windows("btc-up-or-down-4h", FROM, TO, AMPLE).refusedFor(Denial.NOT_FOUND));
        assertTrue(finder.matches("quidditch", FROM, TO, AMPLE).refusedFor(Denial.NOT_FOUND));
        assertInstanceOf(Outcome.Retryable.class, finder.matches("cs2", FROM, TO, AMPLE));
    }

    @Test
    void readsTeamsAndOneListingById() {
        venue.answer(200, "[{\"id\":100493,\"name\":\"Bucks\",\"league\":\"nba\",\"abbreviation\":\"mil\"},{\"id\":1}]")
                .answer(404, "{}")
                .answer(200, "{\"id\":\"78\",\"slug\":\"x\"}");

        var teams = gamma.teams("nba", AMPLE).done().orElseThrow();

        assertEquals(List.of(new Team("100493", "Bucks", "nba", Optional.of("mil"))), teams.rows());
        assertEquals(1, teams.dropped().size());
        assertEquals(new Outcome.Done<>(Optional.empty()), gamma.marketById("77", AMPLE));
        assertInstanceOf(Outcome.Unreadable.class, gamma.eventById("77", AMPLE));
    }

    @Test
    void readsARecordedSearchAndARecordedSeries() throws IOException {
        venue.answer(200, SharedData.text(SharedData.require("fixtures/polymarket-cli-go/gamma-search.json")));

        var found = gamma.search("world cup", AMPLE).done().orElseThrow();

        assertEquals(2, found.rows().size());
        assertTrue(found.whole(), found::toString);
        assertEquals("/public-search?q=world+cup", venue.asked().getFirst().target());
    }
}
