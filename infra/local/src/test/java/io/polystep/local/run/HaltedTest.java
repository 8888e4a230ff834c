package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.redemption.RedemptionState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes on while everything is halted, through the state machines and deployed functions. */
@Tag("I-27")
@Tag("I-28")
final class HaltedTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode control(String command) {
        return bench.call(
                "ControlFunction", "{\"command\":\"" + command + "\",\"reason\":\"by hand\",\"actor\":\"alice\"}");
    }

    @Test
    @DisplayName("I-27: what was won becomes money while everything is halted, and the halt stays")
    void i27RedeemsWhileHalted() {
        bench.fire("ScanFunction.EveryMinute");
        bench.startOrder(bench.cloud, 1, bench.market(), bench.outcome(true));
        bench.runOut(bench.cloud);
        assertEquals(OrderState.FILLED, bench.ledgers.orders().all().getFirst().state());
        control("halt");

        bench.advance(Duration.ofMinutes(40));
        bench.runMachine("Redeem.EveryFiveMinutes");

        assertEquals(
                RedemptionState.BOOKED,
                bench.ledgers.redemptions().all().getFirst().state());
        assertEquals(List.of(), bench.ledgers.redemptions().positions());
        assertTrue(bench.ledgers.account().balances().dollars(Account.FREE).compareTo(Usdc.of("1000")) > 0);
        // A win that the record has not seen yet is on its way; after the look it must agree.
        bench.fire("StateFunction.EveryMinute");
        JsonNode agreed = bench.reconcile();
        assertEquals("RECONCILED", agreed.path("verdict").asText(), agreed.toString());
        assertTrue(bench.halts().getFirst().contains("by hand"), "redeeming, reconciling and looking clear nothing");
    }

    @Test
    @DisplayName("I-27: cancelling goes on while everything is halted")
    void i27CancelsWhileHalted() {
        bench.order("0.02", "100", TimeInForce.GTC, 1);
        control("halt");

        JsonNode cancelled = control("cancel-all");

        assertEquals("1 cancelled, 0 not: {}", cancelled.path("text").asText());
        assertEquals(1, bench.halts().size());
    }
}
