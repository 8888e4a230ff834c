package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.TimeInForce;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator's commands through the deployed function. */
final class ControlTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode control(String command, String reason, String actor) {
        return bench.call(
                "ControlFunction",
                "{\"command\":\"" + command + "\",\"reason\":\"" + reason + "\",\"actor\":\"" + actor + "\"}");
    }

    private String refusal(String command, String reason, String actor) {
        return String.valueOf(assertThrows(AssertionError.class, () -> control(command, reason, actor))
                .getMessage());
    }

    @Test
    void haltsAndTellsWhoAndWhy() {
        JsonNode answer = control("halt", "prices look wrong", "alice");

        assertEquals("global is halted: no new risk", answer.path("text").asText());
        String line = answer.path("status").path("halts").get(0).asText();
        assertTrue(line.startsWith("global: prices look wrong (alice, "), line);
        assertEquals(
                "global was halted already",
                control("halt", "again", "bob").path("text").asText());
        assertTrue(bench.halts().getFirst().contains("alice"), "the first reason stays");
    }

    @Test
    void wantsAReasonAndAnActorAndAKnownScope() {
        assertTrue(refusal("halt", "", "alice").contains("expected a text for reason"));
        assertTrue(refusal("halt", "why", " ").contains("expected a text for actor"));
        assertTrue(refusal("stop", "why", "alice").contains("expected a command out of halt"));
        assertTrue(String.valueOf(assertThrows(
                                AssertionError.class,
                                () -> bench.call(
                                        "ControlFunction",
                                        "{\"command\":\"halt\",\"scope\":\"everything\",\"reason\":\"r\",\"actor\":\"a\"}"))
                        .getMessage())
                .contains("expected a scope like global"));
    }

    @Test
    @DisplayName("I-28: a halt is cleared by a person with a reason, after ledger, chain and venue were seen to agree")
    @Tag("I-28")
    void resumesOnlyAfterAnAgreement() {
        control("halt", "prices look wrong", "alice");

        assertTrue(refusal("resume", "looked at it", "alice").contains("found that there was none"));
        assertTrue(bench.halts().size() == 1, "still halted");

        bench.reconcile();
        assertTrue(refusal("resume", "", "alice").contains("expected a text for reason"));
        assertEquals(
                "global may take new risk again",
                control("resume", "looked at it", "alice").path("text").asText());
        assertEquals(List.of(), bench.halts());
        assertTrue(refusal("resume", "again", "alice").contains("found none in force"));
    }

    @Test
    void doesNotResumeOnAMismatch() {
        bench.reconcile();
        bench.order("0.02", "100", TimeInForce.GTC, 1);
        bench.advance(Duration.ofSeconds(60));
        bench.reconcile();

        assertTrue(refusal("resume", "please", "alice").contains("MISMATCH"));
    }

    @Test
    @DisplayName("I-27: cancelling goes on while halted, and removes what reconciliation halted for")
    void cancelsEverythingWhileHalted() {
        bench.reconcile();
        bench.order("0.02", "100", TimeInForce.GTC, 1);
        bench.advance(Duration.ofSeconds(60));
        bench.reconcile();
        assertEquals(1, bench.halts().size());

        JsonNode cancelled = control("cancel-all", "", "");

        assertTrue(cancelled.path("done").asBoolean(), cancelled.toString());
        assertEquals("1 cancelled, 0 not: {}", cancelled.path("text").asText());
        bench.advance(Duration.ofMinutes(3));
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        control("resume", "the order was mine", "alice");
        assertEquals(List.of(), bench.halts());
    }

    @Test
    void drainsByHaltingAndCancelling() {
        JsonNode answer = control("drain", "new version", "alice");

        assertTrue(answer.path("done").asBoolean(), answer.toString());
        assertTrue(bench.halts().getFirst().contains("drain: new version"));
    }

    @Test
    @Tag("I-39")
    @DisplayName("I-39: what nobody has compared is UNKNOWN in the status")
    void tellsOfNoReconciliationAsUnknown() {
        JsonNode status = control("status", "", "").path("status");

        assertEquals("UNKNOWN", status.path("reconciliation").asText());
        assertEquals("UNKNOWN", status.path("reconciledAt").asText());
        assertEquals("1000", status.path("free").asText());
        bench.reconcile();
        assertEquals(
                "RECONCILED",
                control("status", "", "").path("status").path("reconciliation").asText());
    }
}
