package io.polystep.polymarket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.order.OrderHash;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.http.Answer;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderAnswerTest {
    private static final OrderHash HASH = new OrderHash("0x" + "ab".repeat(32));
    private static final String OTHER_HASH = "0x" + "cd".repeat(32);

    /** Every line of the table, with the venue's words as the protocol reference gives them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Invalid order payload | INVALID_PAYLOAD
            400 | the order owner has to be the owner of the API KEY | WRONG_ACCOUNT
            400 | the order signer address has to be the address of the API KEY | WRONG_ACCOUNT
            400 | "'0xabc' address banned" | ACCOUNT_RESTRICTED
            400 | "'0xabc' address in closed only mode" | ACCOUNT_RESTRICTED
            400 | order X is invalid. Price (0.005) breaks minimum tick size rule: 0.01 | TICK
            400 | INVALID_ORDER_MIN_TICK_SIZE | TICK
            400 | order X is invalid. Size (1) lower than the minimum: 5 | MINIMUM_SIZE
            400 | INVALID_ORDER_MIN_SIZE | MINIMUM_SIZE
            400 | invalid amount for a marketable BUY order ($0.5), min size: $1 | MINIMUM_SIZE
            400 | order X is invalid. Duplicated. | DUPLICATE
            400 | INVALID_ORDER_DUPLICATED | DUPLICATE
            400 | not enough balance / allowance | BALANCE
            400 | INVALID_ORDER_NOT_ENOUGH_BALANCE | BALANCE
            400 | invalid expiration | EXPIRATION
            400 | INVALID_ORDER_EXPIRATION | EXPIRATION
            400 | invalid post-only order: order crosses book | CROSSES_BOOK
            400 | order couldn't be fully filled. FOK orders are fully filled or killed. | NOT_FILLED
            400 | FOK_ORDER_NOT_FILLED_ERROR | NOT_FILLED
            400 | no orders found to match with FAK order. FAK orders are partially filled or killed. | NO_MATCH
            400 | order match delayed due to market conditions | unknown
            400 | ORDER_DELAYED | unknown
            400 | the market is not yet ready to process new orders | MARKET_NOT_READY
            400 | MARKET_NOT_READY | MARKET_NOT_READY
            400 | order_version_mismatch | VERSION
            401 | Unauthorized/Invalid api key | UNAUTHORISED
            500 | could not insert order | unknown
            500 | there are no matching orders | unknown
            500 | the trade contains rounding issues | unknown
            503 | Trading is currently disabled. Check polymarket.com for updates | TRADING_PAUSED
            503 | Trading is currently cancel-only. New orders are not accepted, but cancels are allowed. | TRADING_PAUSED
            503 | post-only mode: only post-only orders and cancels are allowed | TRADING_PAUSED
            400 | some words that nobody has listed | OTHER
            404 | order not found | OTHER
            401 | other words | UNAUTHORISED
            403 | other words | REGION
            408 | other words | unknown
            425 | matching engine is restarting | unknown
            429 | Too Many Requests | unknown
            500 | Internal server error | unknown
            500 | not enough balance / allowance | unknown
            502 | bad gateway | unknown
            503 | overloaded | unknown
            """)
    void readsAnErrorByStatusAndWords(int status, String words, String expected) {
        String body = Json.object().put("error", words).toString();

        assertMeans(expected, OrderAnswer.read(HASH, received(status, body)));
    }

    @Test
    void hasATestLineForEveryRowOfTheTable() {
        List<String> lines = List.of(
                "Invalid order payload",
                "the order owner has to be the owner of the API KEY",
                "the order signer address has to be the address of the API KEY",
                "address banned",
                "closed only mode",
                "breaks minimum tick size rule",
                "lower than the minimum",
                "invalid amount for a marketable",
                "is invalid. Duplicated.",
                "not enough balance / allowance",
                "invalid expiration",
                "invalid post-only order: order crosses book",
                "couldn't be fully filled",
                "no orders found to match with FAK order",
                "order match delayed",
                "the market is not yet ready to process new orders",
                "order_version_mismatch",
                "Unauthorized",
                "could not insert order",
                "there are no matching orders",
                "the trade contains rounding issues",
                "Trading is currently disabled",
                "cancel-only",
                "post-only mode");

        assertEquals(ErrorTable.ROWS.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(ErrorTable.ROWS.get(i).words().matcher(lines.get(i)).find(), lines.get(i));
        }
    }

    @Test
    void knowsPostOnlyModeByItsCode() {
        assertMeans(
                "TRADING_PAUSED",
                OrderAnswer.read(
                        HASH,
                        received(
                                503,
                                "{\"error\":\"try later\",\"code\":\"post_only_mode\",\"retry_after_seconds\":9}")));
    }

    @ParameterizedTest
    @CsvSource({"live,LIVE", "unmatched,LIVE", "matched,MATCHED", "delayed,DELAYED"})
    void acceptsAnAnswerWithEverySignOfAcceptance(String word, String status) {
        Submission submission = OrderAnswer.read(HASH, received(200, good(HASH.value(), "\"\"", word)));

        assertEquals(new Submission.Accepted(HASH, Submission.Accepted.Status.valueOf(status)), submission);
    }

    @Test
    void acceptsAnAbsentErrorAndAnOrderIdInUpperCase() {
        String upper = "0x" + "AB".repeat(32);

        assertInstanceOf(Submission.Accepted.class, OrderAnswer.read(HASH, received(200, good(upper, "null", "live"))));
    }

    @Test
    void doesNotTrustASuccessWithAnotherOrderId() {
        Submission.Unknown unknown = assertInstanceOf(
                Submission.Unknown.class, OrderAnswer.read(HASH, received(200, good(OTHER_HASH, "\"\"", "live"))));

        assertTrue(unknown.cause().contains(OTHER_HASH), unknown.cause());
    }

    @Test
    @Tag("I-23")
    void doesNotTrustASuccessWithoutAnOrderId() {
        assertMeans("unknown", OrderAnswer.read(HASH, received(200, good("", "\"\"", "live"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "filled", "LIVE"})
    void doesNotTrustASuccessWithAnotherStatus(String word) {
        assertMeans("unknown", OrderAnswer.read(HASH, received(200, good(HASH.value(), "\"\"", word))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true | order couldn't be fully filled. FOK orders are fully filled or killed. | NOT_FILLED
            true | invalid post-only order: order crosses book | CROSSES_BOOK
            false | not enough balance / allowance | BALANCE
            false | order X is invalid. Duplicated. | DUPLICATE
            false | Insufficient balance | OTHER
            true | could not insert order | unknown
            """)
    void treatsAnErrorInsideAStatusOf200AsAnError(boolean success, String words, String expected) {
        String body = Json.object()
                .put("success", success)
                .put("orderID", "")
                .put("errorMsg", words)
                .put("status", "live")
                .toString();

        assertMeans(expected, OrderAnswer.read(HASH, received(200, body)));
    }

    @Test
    void keepsAnUnlistedErrorBesideAnOrderIdUnknown() {
        assertMeans("unknown", OrderAnswer.read(HASH, received(200, good(HASH.value(), "\"something new\"", "live"))));
    }

    @Test
    void refusesFailureWithoutWords() {
        assertMeans("OTHER", OrderAnswer.read(HASH, received(200, "{\"success\":false,\"orderID\":null}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "true",
                "<html>ok</html>",
                "{\"success\":true",
                "{\"success\":true}{}",
                "{\"success\":\"perhaps\"}",
                "{\"success\":true,\"success\":false}"
            })
    void keepsAnUnreadableAnswerUnknown(String body) {
        assertMeans("unknown", OrderAnswer.read(HASH, received(200, body)));
        assertMeans("unknown", OrderAnswer.read(HASH, received(400, body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", " [1]"})
    void doesNotTrustASuccessWithTextBehindIt(String more) {
        String body = good(HASH.value(), "\"\"", "live");

        assertInstanceOf(Submission.Accepted.class, OrderAnswer.read(HASH, received(200, body + " \n")));
        assertMeans("unknown", OrderAnswer.read(HASH, received(200, body + more)));
    }

    @Test
    void keepsALostAnswerUnknown() {
        assertEquals(new Submission.Unknown("cut"), OrderAnswer.read(HASH, new Answer.Lost("cut")));
    }

    @Test
    void refusesATooManyOfTheSignersOwnBudget() {
        HttpHeaders headers = HttpHeaders.of(Map.of("poly-ratelimit-remaining", List.of("0")), (name, value) -> true);

        assertMeans("RATE_LIMITED", OrderAnswer.read(HASH, new Answer.Received(429, headers, "")));
    }

    @Test
    void refusesABlockedRegionWhateverThePageSays() {
        assertMeans("REGION", OrderAnswer.read(HASH, received(403, "<html>blocked</html>")));
    }

    @Test
    void keepsARedirectUnknown() {
        assertMeans("unknown", OrderAnswer.read(HASH, received(307, "")));
    }

    private static void assertMeans(String expected, Submission submission) {
        switch (submission) {
            case Submission.Refused refused ->
                assertEquals(RefusalReason.valueOf(expected), refused.reason(), refused.text());
            case Submission.Unknown unknown -> assertEquals(expected, "unknown", unknown.cause());
            case Submission.Accepted accepted -> assertEquals(expected, accepted.toString());
        }
    }

    private static String good(String id, String error, String status) {
        return "{\"success\":true,\"errorMsg\":" + error + ",\"orderID\":\"" + id + "\",\"status\":\"" + status
                + "\",\"makingAmount\":\"\",\"takingAmount\":\"\",\"tradeIDs\":[\"t1\"]}";
    }

    private static Answer received(int status, String body) {
        return new Answer.Received(status, HttpHeaders.of(Map.of(), (name, value) -> true), body);
    }
}
