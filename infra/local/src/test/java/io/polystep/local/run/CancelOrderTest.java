package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.TimeInForce;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator cancels one order by its hash, through the deployed function; the order's own execution ends it. */
final class CancelOrderTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode cancel(String order) {
        return bench.call(
                "ControlFunction",
                "{\"command\":\"cancel\",\"order\":\"" + order
                        + "\",\"reason\":\"no longer wanted\",\"actor\":\"alice\"}");
    }

    private Order resting() {
        bench.fire("ScanFunction.EveryMinute");
        bench.startOrder(bench.cloud, 1, TimeInForce.GTC, "0.02");
        bench.cloud.runUntilBlocked();
        return only();
    }

    private Order only() {
        return bench.ledgers.orders().all().getFirst();
    }

    @Test
    void endsARestingOrderWithItsEvidenceHoweverOftenItIsAsked() {
        Order live = resting();
        assertEquals(OrderState.LIVE, live.state(), live.history().toString());
        String hash = live.hash().orElseThrow().toString();

        JsonNode first = cancel(hash);
        JsonNode second = cancel(hash);
        bench.runOut(bench.cloud);
        JsonNode third = cancel(hash);

        assertTrue(first.path("done").asBoolean(), first.toString());
        assertTrue(first.path("text").asText().contains("shows the order as CANCELED"), first.toString());
        assertTrue(second.path("done").asBoolean(), second.toString());
        assertEquals(
                "order " + hash + " is CANCELLED already; nothing was asked",
                third.path("text").asText());
        Order end = only();
        assertEquals(OrderState.CANCELLED, end.state());
        assertTrue(end.closed());
        assertTrue(bench.clock.instant().isBefore(end.intent().deadline()), "long before it would have been cancelled");
        assertTrue(
                end.history().stream()
                        .anyMatch(line -> line.contains("alice (no longer wanted): the venue says it is cancelled")),
                end.history()::toString);
        assertEquals(Usdc.of("1000"), bench.ledgers.account().balances().dollars(Account.FREE));
    }

    @Test
    void cancelsAnOrderThatIsNoneOfOurs() {
        OrderHash foreign = bench.order("0.02", "100", TimeInForce.GTC, 1);

        JsonNode answer = cancel(foreign.toString());

        assertTrue(answer.path("done").asBoolean(), answer.toString());
        assertTrue(answer.path("text").asText().contains("no intent of ours"), answer.toString());
        bench.advance(Duration.ofSeconds(60));
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
    }

    @Test
    void isNotDoneForAnOrderThatTheVenueDoesNotKnow() {
        JsonNode answer = cancel("0x" + "ab".repeat(32));

        assertFalse(answer.path("done").asBoolean(), answer.toString());
        assertTrue(answer.path("text").asText().endsWith("it does not show the order"), answer.toString());
    }

    @Test
    void wantsAHash() {
        String refusal = String.valueOf(
                assertThrows(AssertionError.class, () -> cancel("0x12")).getMessage());

        assertTrue(refusal.contains("expected the hash of an order, 0x and 64 hex digits, found '0x12'"), refusal);
    }
}
