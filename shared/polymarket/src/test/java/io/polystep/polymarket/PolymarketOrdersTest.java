package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.Cancellation;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.VenueHttp;
import io.polystep.polymarket.http.Visit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolymarketOrdersTest {
    private final LoopbackVenue venue = new LoopbackVenue();

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void sendsExactlyTheStoredBodyWithItsAuthentication() {
        venue.answer(200, accepted());

        Submission submission = orders(20_000).submit(Accounts.order());

        LoopbackVenue.Asked asked = venue.asked().getFirst();
        assertEquals(new Submission.Accepted(Accounts.HASH, Submission.Accepted.Status.MATCHED), submission);
        assertEquals("POST", asked.method());
        assertEquals("/order", asked.target());
        assertEquals(Accounts.order().body(), asked.body());
        new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER)
                .headers("POST", "/order", asked.body(), Accounts.NOW)
                .forEach((name, value) -> assertEquals(value, asked.header(name)));
    }

    @Test
    void keepsAnOrderUnknownWhenNoAnswerComesInTime() {
        venue.neverAnswer();

        assertInstanceOf(Submission.Unknown.class, orders(150).submit(Accounts.order()));
    }

    @Test
    void keepsAnOrderUnknownWhenTheAnswerIsCut() {
        venue.cutInsideTheBody(accepted().substring(0, 30));

        assertInstanceOf(Submission.Unknown.class, orders(20_000).submit(Accounts.order()));
        assertEquals(1, venue.asked().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "<html>", "{\"success\":true,", "[]"})
    void keepsAnOrderUnknownWhenTheAnswerIsGarbage(String body) {
        venue.answer(200, body);

        assertInstanceOf(Submission.Unknown.class, orders(20_000).submit(Accounts.order()));
    }

    @Test
    void keepsAnOrderUnknownWhenTheAnswerIsTooLarge() {
        venue.answer(200, accepted() + " ".repeat(5_000_000));

        assertInstanceOf(Submission.Unknown.class, orders(20_000).submit(Accounts.order()));
    }

    @Test
    @Tag("I-42")
    void keepsAnOrderUnknownWhenTheVenueCannotBeReached() {
        OrderVenue orders = orders(20_000);
        venue.close();

        assertInstanceOf(Submission.Unknown.class, orders.submit(Accounts.order()));
    }

    @Test
    void tellsTheSignersLimitFromTheLimitInFrontOfTheVenue() {
        venue.answer(429, "{\"error\":\"slow\"}", "Poly-RateLimit-Remaining", "0")
                .answer(429, "");

        assertEquals(
                RefusalReason.RATE_LIMITED,
                assertInstanceOf(Submission.Refused.class, orders(20_000).submit(Accounts.order()))
                        .reason());
        assertInstanceOf(Submission.Unknown.class, orders(20_000).submit(Accounts.order()));
    }

    @Test
    void keepsTheCredentialsOutOfTheVenuesWords() {
        String apiKey = Accounts.CREDENTIALS.apiKey();
        venue.answer(400, "{\"error\":\"Invalid order payload of " + apiKey + "\"}")
                .answer(200, "{\"x\":\"" + apiKey);

        Submission.Refused refused =
                assertInstanceOf(Submission.Refused.class, orders(20_000).submit(Accounts.order()));
        Submission.Unknown unknown =
                assertInstanceOf(Submission.Unknown.class, orders(20_000).submit(Accounts.order()));

        assertFalse(refused.text().contains(apiKey), refused.text());
        assertFalse(unknown.cause().contains(apiKey), unknown.cause());
    }

    @Test
    void readsTheCollateralInBaseUnitsAndSignsThePathWithoutTheQuery() {
        venue.answer(
                200,
                "{\"balance\":\"1234567\",\"allowances\":{\"0xE111180000d2663C0091e4f400237545B87B996B\":\"1157920892373161954235709\"}}");

        assertEquals(Usdc.of("1.234567"), orders(20_000).collateral());

        LoopbackVenue.Asked asked = venue.asked().getFirst();
        assertEquals("/balance-allowance?asset_type=COLLATERAL&signature_type=0", asked.target());
        assertEquals(
                new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER)
                        .headers("GET", "/balance-allowance", "", Accounts.NOW)
                        .get("POLY_SIGNATURE"),
                asked.header("POLY_SIGNATURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"balance\":\"1.5\"}", "{\"balance\":\"99999999999999999999\"}", "[]", "x"})
    void inventsNoBalance(String body) {
        venue.answer(200, body);

        assertThrows(PermanentException.class, () -> orders(20_000).collateral());
    }

    @Test
    void needsAPersonWhenTheCredentialsDoNotFit() {
        venue.answer(401, "{\"error\":\"Unauthorized/Invalid api key\"}");

        PermanentException refused =
                assertThrows(PermanentException.class, () -> orders(20_000).collateral());

        assertTrue(String.valueOf(refused.getMessage()).contains("credentials"), refused.getMessage());
    }

    @Test
    void canRetryABalanceThatDidNotCome() {
        venue.answer(503, "").cutInsideTheBody("{");

        assertThrows(RetryableException.class, () -> orders(20_000).collateral());
        assertThrows(RetryableException.class, () -> orders(20_000).collateral());
    }

    @Test
    void namesItsRequestsAfterTheInvocation() {
        venue.answer(200, accepted()).answer(200, "{\"balance\":\"1\"}");
        OrderVenue orders = orders(20_000);

        orders.submit(Accounts.order());
        orders.collateral();

        assertEquals(
                List.of("visit-1", "visit-2"),
                venue.asked().stream()
                        .map(asked -> asked.header(VenueHttp.REQUEST_ID))
                        .toList());
    }

    @Test
    void saysThatAnOrderWasNotSentWhenThereIsNoTime() {
        Submission.Refused held =
                assertInstanceOf(Submission.Refused.class, orders(40).submit(Accounts.order()));

        assertEquals(RefusalReason.NOT_SENT, held.reason());
        assertEquals(0, venue.asked().size());
    }

    @Test
    void readsTheVersionOnceMoreAfterAVersionMismatch() {
        venue.answer(400, "{\"error\":\"order_version_mismatch\"}").answer(200, "{\"version\":3}");

        Submission.Refused refused =
                assertInstanceOf(Submission.Refused.class, orders(20_000).submit(Accounts.order()));

        assertEquals(RefusalReason.VERSION, refused.reason());
        assertTrue(refused.text().contains("signed for version 2, the venue now asks for version 3"), refused.text());
        assertEquals(
                List.of("/order", "/version"),
                venue.asked().stream().map(LoopbackVenue.Asked::target).toList());
    }

    @Test
    void cancelsByHashAndTellsTheFourOutcomes() {
        venue.answer(200, "{\"canceled\":[\"" + Accounts.HASH + "\"],\"not_canceled\":{}}")
                .answer(200, "{\"canceled\":[],\"not_canceled\":{\"" + Accounts.HASH + "\":\"matched\"}}")
                .answer(200, "{\"canceled\":[]}")
                .answer(429, "{}", "Poly-RateLimit-Remaining", "0");
        OrderVenue orders = orders(20_000);

        assertEquals(new Cancellation.Done(), orders.cancel(Accounts.HASH));
        assertEquals(new Cancellation.Refused("matched"), orders.cancel(Accounts.HASH));
        assertInstanceOf(Cancellation.Unknown.class, orders.cancel(Accounts.HASH));
        assertInstanceOf(Cancellation.Retryable.class, orders.cancel(Accounts.HASH));
    }

    private OrderVenue orders(int timeoutMillis) {
        return Accounts.venue(venue.uri())
                .orders(
                        Visit.of("visit", Deadline.each(Duration.ofMillis(timeoutMillis))),
                        new Principal(Accounts.SIGNER, SignatureType.EOA, Credentials.fixed(Accounts.CREDENTIALS)));
    }

    private static String accepted() {
        return "{\"success\":true,\"errorMsg\":\"\",\"orderID\":\"" + Accounts.HASH
                + "\",\"status\":\"matched\",\"makingAmount\":\"10\",\"takingAmount\":\"20\"}";
    }
}
