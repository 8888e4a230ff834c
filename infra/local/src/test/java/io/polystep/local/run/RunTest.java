package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.money.Usdc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class RunTest {
    private static Report sample;

    @BeforeAll
    static void runTheBundledSample() {
        sample = TestRuns.run(Optional.empty(), Optional.empty());
    }

    private static List<Window.OrderLine> traded(Report report) {
        return report.windows().stream()
                .flatMap(window -> window.order().stream())
                .filter(order -> !order.shares().isZero())
                .toList();
    }

    private static void assertProven(Report report) {
        assertEquals(
                List.of(),
                report.proofs().stream().filter(proof -> !proof.holds()).toList());
        assertEquals(8, report.proofs().size());
    }

    @Test
    void provesTheBundledSample() {
        assertProven(sample);
        assertEquals(14, sample.windows().size());
        assertEquals(List.of(), sample.skipped());
    }

    @Test
    void showsWinsAndALossWithTheirPayouts() {
        List<Window.OrderLine> orders = traded(sample);

        assertTrue(orders.size() >= 4, "expected at least 4 traded windows, found " + orders);
        assertTrue(orders.stream()
                .allMatch(order -> order.payout().isPresent() && order.state().equals("FILLED")));
        assertTrue(orders.stream().anyMatch(order -> order.payout().equals(Optional.of(Usdc.ZERO))));
        assertTrue(
                orders.stream().anyMatch(order -> order.result().orElseThrow().isPositive()));
    }

    @Test
    void addsUpToTheResultOfItsWindows() {
        Usdc sum = traded(sample).stream()
                .map(order -> order.result().orElseThrow())
                .reduce(Usdc.ZERO, Usdc::plus);

        assertEquals(sum, sample.equity().minus(sample.deposit()));
        assertEquals(0, sample.open());
    }

    @Test
    void placesOneOrderForEachIntent() {
        Proof orders = sample.proofs().stream()
                .filter(proof -> proof.claim().startsWith("orders at venue"))
                .findFirst()
                .orElseThrow();
        long count = sample.windows().stream()
                .filter(window -> window.order().isPresent())
                .count();

        assertEquals("venue " + count + ", intents " + count + " of " + count, orders.detail());
    }

    @Test
    void givesTheSameReportTwiceWhetherSomebodyLooksOrNot() {
        List<Progress.Step> steps = new ArrayList<>();
        Progress watching = new Progress() {
            @Override
            public boolean wanted() {
                return true;
            }

            @Override
            public void at(Step step) {
                steps.add(step);
            }
        };

        Report watched = Run.of(TestRuns.options(Optional.empty(), Optional.empty()), TestRuns.ROOT, watching);

        assertEquals(sample, watched);
        assertEquals(0, steps.getFirst().windowsDone());
        assertEquals(14, steps.getLast().windowsDone());
        assertEquals(sample.equity(), steps.getLast().equity());
    }

    @Test
    void countsTheCallsOfEachService() {
        Map<String, Long> calls = sample.calls();

        assertEquals(
                sample.windows().stream()
                        .filter(window -> window.order().isPresent())
                        .count(),
                calls.get("venue.POST /order"));
        for (String operation : List.of(
                "chain.POST",
                "dynamodb.transactWriteItems",
                "dynamodb.transactedItems",
                "secretsmanager.getSecretValue",
                "states.startExecution",
                "venue.GET /markets",
                "venue.POST /books")) {
            assertTrue(calls.getOrDefault(operation, 0L) > 0, operation + " in " + calls);
        }
    }

    @Test
    void saysOfEachWindowThatIsNotTradedWhyNot() {
        assertEquals(
                List.of(),
                sample.windows().stream()
                        .filter(window -> window.signal().isBlank()
                                || window.signal().equals("never looked at")
                                || window.signal().contains("not accepting"))
                        .toList());
    }

    @Test
    void provesTheRecordedSession() {
        String shared = System.getenv()
                .getOrDefault(
                        "POLYSTEP_SHARED", TestRuns.ROOT.resolve("../shared").toString());
        Path recorded = Path.of(shared, "data", "crypto", "clob-book-btc5m-20260416");
        Assumptions.assumeTrue(
                Files.isDirectory(recorded), "no recorded session at " + recorded + "; set POLYSTEP_SHARED");

        Report report = TestRuns.run(Optional.of(recorded), Optional.empty());

        assertProven(report);
        assertEquals(34, report.windows().size());
        assertEquals(117_691, report.messages());
        assertTrue(report.traded() >= 1, () -> ReportText.of(report));
        assertEquals(1, report.assumptions().size(), report.assumptions().toString());
    }
}
