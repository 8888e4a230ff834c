package io.polystep.polymarket.clob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.Accounts;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClobAccountTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final ApiCredentials RENEWED =
            new ApiCredentials(Accounts.CREDENTIALS.apiKey(), "bmV3LXNlY3JldA==", "new-pass");
    private static final OrderHash OTHER = new OrderHash("0x" + "22".repeat(32));
    private static final String UNAUTHORISED = "{\"error\":\"Unauthorized/Invalid api key\"}";

    private final LoopbackVenue venue = new LoopbackVenue();
    private final InstantSource clock = InstantSource.fixed(Accounts.NOW);
    private final Caller caller = new Caller(venue.http(), Watch.none(), clock);

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void cancelsOneSeveralAMarketAndAll() {
        String body = "{\"canceled\":[\"" + OTHER + "\"],\"not_canceled\":{\"" + Accounts.HASH + "\":\"matched\"}}";
        venue.answer(200, body).answer(200, body).answer(200, body).answer(200, body);
        ClobAccount account = account();

        CancelReport report =
                account.cancel(List.of(OTHER, Accounts.HASH), AMPLE).done().orElseThrow();
        account.cancel(OTHER, AMPLE);
        account.cancelMarket(Accounts.market().condition(), Optional.of(new TokenId("7")), AMPLE);
        account.cancelAll(AMPLE);

        assertEquals(Set.of(OTHER), report.cancelled());
        assertEquals(Map.of(Accounts.HASH, "matched"), report.refused());
        assertEquals(
                List.of(
                        "DELETE /orders [\"" + OTHER + "\",\"" + Accounts.HASH + "\"]",
                        "DELETE /order {\"orderID\":\"" + OTHER + "\"}",
                        "DELETE /cancel-market-orders {\"market\":\""
                                + Accounts.market().condition() + "\",\"asset_id\":\"7\"}",
                        "DELETE /cancel-all "),
                venue.asked().stream()
                        .map(asked -> asked.method() + " " + asked.target() + " " + asked.body())
                        .toList());
        LoopbackVenue.Asked first = venue.asked().getFirst();
        assertEquals(
                new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER)
                        .headers("DELETE", "/orders", first.body(), Accounts.NOW)
                        .get("POLY_SIGNATURE"),
                first.header("POLY_SIGNATURE"));
    }

    @Test
    void namesOrdersThatACancelSaysNothingOf() {
        CancelReport report = CancelReport.read("{\"canceled\":[\"rubbish\"]}");

        assertEquals(List.of(OTHER), report.unanswered(List.of(OTHER)));
        assertEquals(1, report.dropped().size());
    }

    @Test
    void keepsACancelUnknownWhenItsAnswerIsLost() {
        venue.cutInsideTheBody("{\"canceled\"");

        assertInstanceOf(Outcome.Unknown.class, account().cancel(OTHER, AMPLE));
    }

    @Test
    void refusesToSendMoreCancelsThanTheVenueTakes() {
        assertThrows(IllegalArgumentException.class, () -> account().cancel(Collections.nCopies(1_001, OTHER), AMPLE));
        assertThrows(IllegalArgumentException.class, () -> account().cancel(List.of(), AMPLE));
    }

    @Test
    void derivesTheCredentialsOnceAndRepeatsTheCallOnce() {
        venue.answer(401, UNAUTHORISED).answer(200, "{\"closed_only\":true}");

        Outcome<Boolean> outcome = account(renewing(RENEWED)).closedOnly(AMPLE);

        assertEquals(new Outcome.Done<>(true), outcome);
        assertEquals(RENEWED.passphrase(), venue.asked().getLast().header("POLY_PASSPHRASE"));
    }

    @Test
    void givesUpAfterTheSecondRefusal() {
        venue.answer(401, UNAUTHORISED).answer(401, UNAUTHORISED);

        assertTrue(account(renewing(RENEWED)).closedOnly(AMPLE).refusedFor(Denial.UNAUTHORISED));
        assertEquals(2, venue.asked().size());
    }

    @Test
    void repeatsNothingWhenTheSameCredentialsComeBack() {
        venue.answer(401, UNAUTHORISED);

        assertTrue(account().closedOnly(AMPLE).refusedFor(Denial.UNAUTHORISED));
        assertEquals(1, venue.asked().size());
    }

    @Test
    void repeatsNoOrderUnderAnotherKeyBecauseItsBodyNamesTheOldOne() {
        venue.answer(401, UNAUTHORISED);
        ApiCredentials other = new ApiCredentials("other-key", "bmV3LXNlY3JldA==", "new-pass");

        Submission submission = desk(renewing(other))
                .place(Accounts.order(), Effect.PLACE, AMPLE)
                .done()
                .orElseThrow();

        assertEquals(
                RefusalReason.UNAUTHORISED,
                assertInstanceOf(Submission.Refused.class, submission).reason());
        assertEquals(1, venue.asked().size());
    }

    @Test
    void repeatsAnOrderOnceUnderTheSameKey() {
        venue.answer(401, UNAUTHORISED).answer(200, accepted());

        Submission submission = desk(renewing(RENEWED))
                .place(Accounts.order(), Effect.PLACE, AMPLE)
                .done()
                .orElseThrow();

        assertInstanceOf(Submission.Accepted.class, submission);
        assertEquals(2, venue.asked().size());
        assertEquals(venue.asked().getFirst().body(), venue.asked().getLast().body());
    }

    @Test
    void judgesEachOrderOfABatchByItself() {
        venue.answer(
                200,
                "[" + accepted() + ",{\"success\":true,\"errorMsg\":\"order couldn't be fully filled. FOK\","
                        + "\"orderID\":\"\",\"status\":\"\"},{\"success\":true,\"errorMsg\":\"\",\"orderID\":\"" + OTHER
                        + "\",\"status\":\"live\"}]");

        List<Submission> legs = place(3);

        assertInstanceOf(Submission.Accepted.class, legs.get(0));
        assertEquals(
                RefusalReason.NOT_FILLED,
                assertInstanceOf(Submission.Refused.class, legs.get(1)).reason());
        assertInstanceOf(Submission.Unknown.class, legs.get(2));
        assertEquals("/orders", venue.asked().getFirst().target());
        assertTrue(venue.asked().getFirst().body().startsWith("[{")
                && venue.asked().getFirst().body().endsWith("}]"));
    }

    @Test
    void keepsEveryOrderUnknownWhenResultsAreMissing() {
        venue.answer(200, "[" + accepted() + "]");

        assertTrue(place(2).stream().allMatch(Submission.Unknown.class::isInstance));
    }

    @Test
    void blamesOnlyTheOrderThatARefusedBatchNames() {
        venue.answer(400, "{\"error\":\"order " + OTHER + " is invalid. Duplicated.\"}")
                .answer(400, "{\"error\":\"order " + Accounts.HASH + " is invalid. Duplicated.\"}")
                .answer(400, "{\"error\":\"Too many orders in payload: 16, max allowed: 15\"}");

        assertInstanceOf(Submission.Unknown.class, place(1).getFirst());
        assertEquals(
                RefusalReason.DUPLICATE,
                assertInstanceOf(Submission.Refused.class, place(1).getFirst()).reason());
        assertInstanceOf(Submission.Refused.class, place(1).getFirst());
    }

    @Test
    void refusesToSendABatchOfNoneOrSixteen() {
        assertThrows(IllegalArgumentException.class, () -> place(0));
        assertThrows(IllegalArgumentException.class, () -> place(16));
    }

    @Test
    void readsEveryPageOfOpenOrdersAndCountsDroppedRows() {
        venue.answer(200, "{\"next_cursor\":\"Mg==\",\"data\":[" + row("LIVE", "0.5") + "]}")
                .answer(
                        200,
                        "{\"next_cursor\":\"LTE=\",\"data\":[" + row("ORDER_STATUS_DELAYED", ".48") + ","
                                + row("NEWLY_INVENTED", "0.5") + "," + row("LIVE", "1.5") + "]}");

        var page = account().openOrders(Optional.empty(), AMPLE).done().orElseThrow();

        assertEquals(2, page.rows().size());
        assertEquals(2, page.dropped().size());
        assertTrue(page.dropped().getFirst().reason().contains("'status'"), page::toString);
        assertTrue(page.dropped().getLast().reason().contains("'price'"), page::toString);
        assertEquals(
                "/data/orders?next_cursor=Mg%3D%3D", venue.asked().getLast().target());
    }

    @Test
    void tellsAnAbsentOrderFromAFailedRead() {
        venue.answer(404, "{\"error\":\"not found\"}").answer(200, "null").answer(500, "");

        assertEquals(new Outcome.Done<>(Optional.empty()), account().order(OTHER, AMPLE));
        assertEquals(new Outcome.Done<>(Optional.empty()), account().order(OTHER, AMPLE));
        assertInstanceOf(Outcome.Retryable.class, account().order(OTHER, AMPLE));
    }

    @Test
    void readsBalanceAllowancesScoringAndTier() {
        Address spender = new Address("0xE111180000d2663C0091e4f400237545B87B996B");
        venue.answer(200, "{\"balance\":\"1000000\",\"allowances\":{\"" + spender + "\":\"5\"}}")
                .answer(200, "")
                .answer(200, "{\"scoring\":false}")
                .answer(200, "{\"tier\":\"Standard\"}");

        Allowances allowances = account()
                .balance(new BalanceKind.Conditional(new TokenId("9")), AMPLE)
                .done()
                .orElseThrow();

        assertEquals(BigInteger.valueOf(5), allowances.of(spender));
        assertEquals(BigInteger.ZERO, allowances.of(Accounts.SIGNER));
        assertEquals(new Outcome.Done<>(true), account().refreshBalance(new BalanceKind.Collateral(), AMPLE));
        assertEquals(new Outcome.Done<>(false), account().scoring(OTHER, AMPLE));
        assertEquals(new Outcome.Done<>(new RateTier("Standard")), account().rateTier(AMPLE));
        assertEquals(
                "/balance-allowance?asset_type=CONDITIONAL&token_id=9&signature_type=0",
                venue.asked().getFirst().target());
    }

    @Test
    void createsFindsListsAndEndsApiKeysWithoutShowingThem() {
        String keys = "{\"apiKey\":\"k-1\",\"secret\":\"c2VjcmV0\",\"passphrase\":\"p-1\"}";
        venue.answer(400, "{\"error\":\"Could not derive api key!\"}")
                .answer(200, keys)
                .answer(400, "{\"error\":\"no\",\"secret\":\"c2VjcmV0\"}")
                .answer(200, "{\"apiKeys\":[\"k-1\"]}")
                .answer(200, "\"OK\"");
        ApiKeys apiKeys = new ApiKeys(caller, new FixedLogin(), clock);

        assertEquals(
                "k-1", apiKeys.deriveOrCreate(0, AMPLE).done().orElseThrow().apiKey());
        String refused = apiKeys.derive(0, AMPLE).toString();
        assertFalse(refused.contains("c2VjcmV0"), refused);
        assertEquals(new Outcome.Done<>(List.of("k-1")), account().apiKeys(AMPLE));
        assertEquals(new Outcome.Done<>(true), account().deleteApiKey(AMPLE));
        assertEquals(
                List.of(
                        "GET /auth/derive-api-key",
                        "POST /auth/api-key",
                        "GET /auth/derive-api-key",
                        "GET /auth/api-keys",
                        "DELETE /auth/api-key"),
                venue.asked().stream()
                        .map(asked -> asked.method() + " " + asked.target())
                        .toList());
        assertEquals("login-0", venue.asked().getFirst().header("POLY_SIGNATURE"));
    }

    private record FixedLogin() implements Login {
        @Override
        public Address account() {
            return Accounts.SIGNER;
        }

        @Override
        public Map<String, String> headers(long timestampSeconds, long nonce) {
            return Map.of("POLY_SIGNATURE", "login-" + nonce);
        }
    }

    private List<Submission> place(int orders) {
        return desk(Credentials.fixed(Accounts.CREDENTIALS))
                .place(Collections.nCopies(orders, Accounts.order()), Effect.PLACE, AMPLE)
                .done()
                .orElseThrow();
    }

    private OrderDesk desk(Credentials credentials) {
        return new OrderDesk(caller, credentials, Accounts.SIGNER, clock);
    }

    private ClobAccount account() {
        return account(Credentials.fixed(Accounts.CREDENTIALS));
    }

    private ClobAccount account(Credentials credentials) {
        return new ClobAccount(caller, credentials, Accounts.SIGNER, SignatureType.EOA, clock);
    }

    private static Credentials renewing(ApiCredentials fresh) {
        return new Credentials(Accounts.CREDENTIALS, deadline -> new Outcome.Done<>(fresh));
    }

    private static String accepted() {
        return "{\"success\":true,\"errorMsg\":\"\",\"orderID\":\"" + Accounts.HASH + "\",\"status\":\"matched\"}";
    }

    private static String row(String status, String price) {
        ConditionId market = Accounts.market().condition();
        return "{\"id\":\"" + OTHER + "\",\"market\":\"" + market + "\",\"asset_id\":\"7\",\"side\":\"BUY\","
                + "\"original_size\":10,\"size_matched\":\"0\",\"price\":\"" + price + "\",\"status\":\"" + status
                + "\",\"order_type\":\"GTC\",\"expiration\":\"0\",\"associate_trades\":null,\"created_at\":1770000000}";
    }
}
