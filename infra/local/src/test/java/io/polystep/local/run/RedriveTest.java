package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.order.OrderState;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.states.ExecutionStatus;
import io.polystep.local.states.TaskFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dead letters of the real order state machine, sent on their way again by the deployed function. */
final class RedriveTest {
    private final Bench bench = new Bench(Map.of("MaxEntriesPerMarket", "2", "MaxMarket", "30"));
    private String apiSecret = "";

    @BeforeEach
    void anOrderWhoseCredentialsAreDamaged() {
        bench.fire("ScanFunction.EveryMinute");
        apiSecret = bench.deployment.functions().values().stream()
                .map(function -> function.environment().getOrDefault("API_SECRET_ID", ""))
                .findFirst()
                .orElseThrow();
        bench.secrets.put(apiSecret, "not the JSON of credentials");
        bench.startOrder(bench.cloud, 1);
        bench.runOut(bench.cloud);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode redrive(String json) {
        return bench.call("RedriveFunction", json);
    }

    private static String outcome(JsonNode report) {
        return report.path("letters").path(0).path("outcome").asText();
    }

    private void mend() {
        bench.secrets.put(apiSecret, Trader.apiSecret());
    }

    @Test
    void theLetterHoldsCauseAttemptsAndInput() {
        JsonNode letter = bench.cloud.deadLetters().getFirst();

        assertEquals("Sign", letter.path("failure").path("State").asText(), letter.toString());
        assertEquals(1, letter.path("failure").path("Attempts").asInt(), "a permanent error is not tried again");
        assertTrue(letter.path("failure").path("Error").asText().endsWith("PermanentException"), letter.toString());
        assertTrue(!letter.path("failure").path("Cause").asText().isBlank());
        assertEquals(
                "late-confirmation",
                letter.path("input").path("intent").path("strategy").asText());
    }

    @Test
    void listsWithoutTouchingAnything() {
        JsonNode report = redrive("{\"ids\":[]}");

        assertEquals("LEFT", outcome(report), report.toString());
        assertTrue(report.path("whole").asBoolean());
        assertTrue(report.path("letters").path(0).path("text").asText().contains("PlaceOrder failed in Sign after 1"));
        assertEquals(1, bench.cloud.deadLetters().size());
        assertEquals("LEFT", outcome(redrive("{\"ids\":[\"another\"]}")), "a subset");
    }

    @Test
    void continuesTheOrderWhereItStandsOnceTheCauseIsMended() {
        mend();

        assertEquals("STARTED", outcome(redrive("{\"ids\":[\"local-1\"]}")));
        bench.runOut(bench.cloud);

        assertEquals(List.of(), bench.cloud.deadLetters());
        assertEquals(OrderState.FILLED, bench.ledgers.orders().all().getFirst().state());
        assertEquals(1, bench.world.venue().acceptedOrders().size());
        assertEquals(0, redrive("{}").path("letters").size(), "nothing is left to redrive");
    }

    @Test
    void givesTheOrderUpWhenItIsRedrivenDaysLater() {
        mend();
        bench.advance(Duration.ofDays(3));

        redrive("{}");
        bench.runOut(bench.cloud);

        assertEquals(
                OrderState.ABANDONED, bench.ledgers.orders().all().getFirst().state());
        assertEquals(0, bench.world.venue().acceptedOrders().size());
        assertEquals(List.of(), bench.ledgers.orders().open(), "nothing is held any more");
    }

    @Test
    void anyNumberOfTimesAndInAnyOrderHasNoEffectBeyondTheFirst() throws IOException, TaskFailure {
        bench.startOrder(bench.cloud, 2);
        bench.runOut(bench.cloud);
        List<JsonNode> letters = bench.cloud.deadLetters();
        mend();
        redrive("{\"ids\":[\"local-2\"]}");
        redrive("{\"ids\":[\"local-1\"]}");
        bench.runOut(bench.cloud);
        Balances after = bench.ledgers.account().balances();
        int orders = bench.world.venue().acceptedOrders().size();

        // The same letters under the same ids, as when a crash comes between starting and taking them out.
        LocalCloud again = bench.restarted();
        for (JsonNode letter : letters) {
            again.deliver(letter);
        }
        JsonNode report = again.call("RedriveFunction", new ObjectMapper().readTree("{}"));
        bench.runOut(again);

        report.path("letters")
                .forEach(line -> assertEquals("KNOWN", line.path("outcome").asText(), report.toString()));
        assertEquals(2, report.path("letters").size());
        assertEquals(after, bench.ledgers.account().balances());
        assertEquals(orders, bench.world.venue().acceptedOrders().size());
        assertTrue(again.executions().stream()
                .filter(execution -> execution.name().startsWith("redrive-"))
                .allMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED));
    }

    @Test
    void keepsAMessageThatItCannotRead() throws IOException, TaskFailure {
        LocalCloud cloud = bench.restarted();
        cloud.deliver(new ObjectMapper().readTree("{\"what\":1}"));
        cloud.deliver(new ObjectMapper().readTree("{\"scheduledAt\":\"2026-04-16T07:14:00Z\"}"));

        JsonNode report = cloud.call("RedriveFunction", new ObjectMapper().readTree("{}"));

        assertEquals("STUCK", outcome(report), report.toString());
        assertEquals("DISCARDED", report.path("letters").path(1).path("outcome").asText());
        assertEquals(1, cloud.deadLetters().size());
    }
}
