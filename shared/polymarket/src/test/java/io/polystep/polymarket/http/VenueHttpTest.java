package io.polystep.polymarket.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VenueHttpTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Call READ = Call.get("/time", "a=1", Map.of());

    private final LoopbackVenue venue = new LoopbackVenue();

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void returnsAWholeAnswerOfAnyStatus() {
        venue.answer(418, "{\"error\":\"é\"}", "Poly-RateLimit-Tier", "Standard");

        Answer.Received answer =
                assertInstanceOf(Answer.Received.class, venue.http().send(READ, AMPLE));

        assertEquals(418, answer.status());
        assertEquals("{\"error\":\"é\"}", answer.body());
        assertTrue(answer.hasHeaderStarting("poly-ratelimit-"));
        assertFalse(answer.hasHeaderStarting("Retry-After"));
    }

    @Test
    void sendsMethodTargetBodyAndHeadersAsGiven() {
        venue.answer(200, "");

        venue.http().send(Call.post("/order", "{\"a\":\"é\"}", Map.of("POLY_API_KEY", "k")), AMPLE);

        LoopbackVenue.Asked asked = venue.asked().getFirst();
        assertEquals("POST", asked.method());
        assertEquals("/order", asked.target());
        assertEquals("{\"a\":\"é\"}", asked.body());
        assertEquals("k", asked.header("POLY_API_KEY"));
        assertEquals("application/json", asked.header("Content-Type"));
    }

    @Test
    void namesEachExchangeByItsOwnRequestId() {
        venue.answer(200, "").answer(200, "");
        VenueHttp http = venue.http();

        http.send(READ, AMPLE);
        http.send(READ, AMPLE);

        assertEquals("/time?a=1", venue.asked().getFirst().target());
        assertNotEquals(
                venue.asked().get(0).header(VenueHttp.REQUEST_ID),
                venue.asked().get(1).header(VenueHttp.REQUEST_ID));
    }

    @Test
    void losesAnAnswerThatDoesNotComeInTime() {
        venue.neverAnswer();

        assertLostSoon(venue.http(150));
    }

    @Test
    void losesAnAnswerWhoseBodyStalls() {
        venue.stallInsideTheBody("{\"suc");

        assertLostSoon(venue.http(300));
    }

    @Test
    void losesAnAnswerThatIsCutInTheMiddle() {
        venue.cutInsideTheBody("{\"success\":tr");

        assertInstanceOf(Answer.Lost.class, venue.http().send(READ, AMPLE));
    }

    @Test
    void losesAnAnswerThatIsTooLarge() {
        venue.answer(200, "x".repeat(4 * 1024 * 1024 + 1));

        assertInstanceOf(Answer.Lost.class, venue.http().send(READ, AMPLE));
    }

    @Test
    void losesTheAnswerOfAHostThatIsNotThere() {
        VenueHttp http = venue.http();
        venue.close();

        assertInstanceOf(Answer.Lost.class, http.send(READ, AMPLE));
    }

    @Test
    void sendsOnceAndNeverRepeatsAPost() {
        venue.cutInsideTheBody("").answer(200, "{}");

        venue.http().send(Call.post("/order", "{}", Map.of()), AMPLE);

        assertEquals(1, venue.asked().size());
    }

    @Test
    void doesNotFollowARedirect() {
        venue.answer(307, "", "Location", "/elsewhere").answer(200, "{}");

        Answer.Received answer =
                assertInstanceOf(Answer.Received.class, venue.http().send(Call.post("/order", "{}", Map.of()), AMPLE));

        assertEquals(307, answer.status());
        assertEquals(1, venue.asked().size());
    }

    @Test
    void refusesAClientThatFollowsRedirects() {
        try (HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new VenueHttp(following, URI.create("http://localhost"), VenueHttp.TIMEOUT));
        }
    }

    @Test
    void dropsTheSlashAtTheEndOfTheBase() {
        venue.answer(200, "");

        try (HttpClient client = HttpClient.newHttpClient()) {
            new VenueHttp(client, URI.create(venue.uri() + "/base/"), VenueHttp.TIMEOUT).send(READ, AMPLE);
        }

        assertEquals("/base/time?a=1", venue.asked().getFirst().target());
    }

    @Test
    void showsNeitherHeadersNorBodyOfACall() {
        assertEquals(
                "POST /order",
                Call.post("/order", "hush", Map.of("POLY_PASSPHRASE", "hush")).toString());
    }

    /** Far sooner than any other limit would end the wait. */
    private static void assertLostSoon(VenueHttp http) {
        assertTimeout(Duration.ofSeconds(5), () -> assertInstanceOf(Answer.Lost.class, http.send(READ, AMPLE)));
    }
}
