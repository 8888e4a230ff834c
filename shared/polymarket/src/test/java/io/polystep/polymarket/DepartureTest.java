package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Clearance;
import io.polystep.domain.port.OrderVenue;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.geo.Geoblock;
import io.polystep.polymarket.geo.Region;
import io.polystep.polymarket.http.Answers;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Finding;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.VenueWatch;
import io.polystep.polymarket.http.Visit;
import io.polystep.testkit.FixedClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order leaves only when time, clocks, the venue and the region allow it. */
class DepartureTest {
    private static final String OPEN = "{\"blocked\":false,\"country\":\"IE\",\"region\":\"L\"}";

    private final LoopbackVenue venue = new LoopbackVenue();
    private final FixedClock clock = new FixedClock(Accounts.NOW);
    private final VenueWatch watch = VenueWatch.standard(Accounts.NOW);
    private final Map<Finding, Integer> found = new EnumMap<>(Finding.class);
    private final List<Geoblock> regions = new ArrayList<>();
    private int asked;

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void clearsAnOrderAndTakesNothingForIt() {
        assertEquals(
                new Clearance.Granted(),
                departure(Duration.ofSeconds(20), Geoblock.OPEN).of(Accounts.order()));

        assertEquals(VenueWatch.standard(Accounts.NOW).state(), watch.state());
        assertEquals(Map.of(), found);
    }

    @Test
    void holdsAnOrderForWhichTheInvocationHasNoTimeAndAsksNobody() {
        Clearance.Held held =
                held(departure(Duration.ofMillis(1_999), Geoblock.OPEN).of(Accounts.order()));

        assertTrue(held.reason().contains("found 1999 ms left"), held.reason());
        assertEquals(0, asked);
        assertEquals(Map.of(Finding.HELD_BACK, 1), found);
    }

    @Test
    void holdsAnOrderWhileTheClocksAreApart() {
        watch.answered(
                Effect.READ,
                Answers.of(200, "", "Date", "Sat, 21 Nov 2026 12:00:07 GMT"),
                Accounts.NOW,
                Accounts.NOW.plusMillis(40));

        Clearance.Held held =
                held(departure(Duration.ofSeconds(20), Geoblock.OPEN).of(Accounts.order()));

        assertTrue(held.reason().contains("6710 to 7750 ms ahead of ours"), held.reason());
    }

    @Test
    void holdsAnOrderWhileTheVenueRestartsButNotAPostOnlyOneAfterIt() {
        watch.answered(Effect.PLACE, Answers.of(425, "{}"), Accounts.NOW, Accounts.NOW);
        Departure departure = departure(Duration.ofSeconds(20), Geoblock.OPEN, Geoblock.OPEN);

        Clearance.Held held = held(departure.of(Accounts.order()));
        assertEquals(Duration.ofSeconds(1), held.after().orElseThrow());

        clock.advance(Duration.ofSeconds(2));
        watch.answered(Effect.CANCEL, Answers.of(200, "{}"), clock.instant(), clock.instant());
        assertTrue(held(departure.of(Accounts.order())).reason().contains("POST_ONLY"));
        assertEquals(new Clearance.Granted(), departure.of(postOnly()));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, Granted, Granted",
        "CLOSE_ONLY, Forbidden, Granted",
        "BLOCKED, Forbidden, Forbidden",
        "UNKNOWN, Held, Held"
    })
    void respectsTheRegion(Geoblock region, String buy, String sell) {
        Departure departure = departure(Duration.ofSeconds(20), region, region);

        assertEquals(buy, departure.of(Accounts.order()).getClass().getSimpleName());
        assertEquals(sell, departure.of(sale()).getClass().getSimpleName());
    }

    @Test
    void asksForTheRegionAgainAfterAMinuteAndAfterEachNo() {
        Departure departure = departure(Duration.ofSeconds(20), Geoblock.UNKNOWN, Geoblock.OPEN, Geoblock.BLOCKED);

        held(departure.of(Accounts.order()));
        departure.of(Accounts.order());
        departure.of(Accounts.order());
        assertEquals(2, asked);

        clock.advance(Duration.ofMinutes(1));
        assertInstanceOf(Clearance.Forbidden.class, departure.of(Accounts.order()));
    }

    @Test
    void asksTheVenuesWebHostFromTheSamePathAsTheOrders() {
        venue.answer(200, OPEN).answer(503, "");
        Polymarket polymarket = Accounts.venue(venue.uri());

        assertEquals(new Clearance.Granted(), orders(polymarket).clearance(Accounts.order()));
        assertEquals("/api/geoblock", venue.asked().getFirst().target());
        held(orders(Accounts.venue(venue.uri())).clearance(Accounts.order()));
    }

    @Test
    void remembersTheVenuesModeFromOneInvocationToTheNext() {
        venue.answer(425, "{}");
        Polymarket polymarket = onTheWallClock();

        orders(polymarket).submit(Accounts.order());
        Clearance next = orders(polymarket).clearance(Accounts.order());

        assertTrue(held(next).reason().contains("RESTARTING"), next::toString);
        assertEquals(1, venue.asked().size());
    }

    /** The loopback server dates its answers by the wall clock. */
    private Polymarket onTheWallClock() {
        return new Polymarket(
                HttpClient.newHttpClient(),
                new Polymarket.Hosts(venue.uri(), venue.uri(), venue.uri()),
                InstantSource.system());
    }

    private OrderVenue orders(Polymarket polymarket) {
        Visit visit = Visit.of("visit", Deadline.each(Duration.ofSeconds(20)));
        Principal principal =
                new Principal(Accounts.SIGNER, SignatureType.EOA, Credentials.fixed(Accounts.CREDENTIALS));
        return polymarket.orders(visit, principal);
    }

    private Departure departure(Duration left, Geoblock... answers) {
        regions.addAll(List.of(answers));
        Visit visit =
                new Visit("visit", Deadline.each(left), (finding, times) -> found.merge(finding, times, Integer::sum));
        return new Departure(visit, new Region(now -> regions.get(asked++), clock), watch, clock);
    }

    private static Clearance.Held held(Clearance clearance) {
        return assertInstanceOf(Clearance.Held.class, clearance);
    }

    private static SignedOrder postOnly() {
        SignedOrder order = Accounts.order();
        return new SignedOrder(
                order.fields(), order.hash(), order.body().replace("\"postOnly\":false", "\"postOnly\":true"));
    }

    private static SignedOrder sale() {
        SignedOrder order = Accounts.order();
        OrderFields buy = order.fields();
        OrderFields sell = new OrderFields(
                buy.salt(),
                buy.maker(),
                buy.signer(),
                buy.token(),
                buy.makerAmount(),
                buy.takerAmount(),
                Side.SELL,
                buy.signatureType(),
                buy.timestampMillis(),
                buy.metadata(),
                buy.builder(),
                buy.version(),
                buy.negRisk());
        return new SignedOrder(sell, order.hash(), order.body());
    }
}
