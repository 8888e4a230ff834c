package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.chain.ConditionalTokenIds;
import io.polystep.chain.Contracts;
import io.polystep.local.cli.Polystep;
import io.polystep.testkit.session.SyntheticSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Exactly once across real process kills: a kept run is killed (SIGKILL, no shutdown hook runs) again and again, each time
 * somewhere further on, and continued with the same arguments. It must end with every proof, and with the very report of a run
 * that was left alone: same windows, same balances, same orders at the venue.
 *
 * <p>One difference is allowed, because it is the rule: a taking order that was killed between the storing of SENT and the
 * venue's taking it is not sent again, so its window shows LAPSED and no trade. Every other window is the same.
 *
 * <p>Two kinds of moments alternate: right after the venue has written something down, which is before the trader has read
 * the answer; and after the files have grown by some bytes, wherever that is.
 */
@Execution(ExecutionMode.CONCURRENT)
final class KillTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_KILLS = 5;
    /** A few kills in each build; {@code -Dpolystep.bytesBetweenKills=10000} for several times as many. */
    private static final long BYTES_BETWEEN_KILLS = Long.getLong("polystep.bytesBetweenKills", 50_000);

    /** Four windows, three of which are traded. */
    private static final SyntheticSession SESSION = new SyntheticSession(
            7,
            4,
            Instant.parse("2026-03-02T10:00:00Z"),
            (condition, index) -> ConditionalTokenIds.token(Contracts.polygon().bridgedDollar(), condition, index));

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @Tag("I-03")
    @Tag("I-37")
    void endsWithTheSameLedgerAndNoSecondOrder() throws IOException, InterruptedException {
        SESSION.writeTo(directory.resolve("session"));
        JsonNode undisturbed = report(finish(start("undisturbed")));
        assertTrue(undisturbed.path("proven").asBoolean(), undisturbed.toPrettyString());
        assertEquals(3, filled(undisturbed), "filled orders to kill around");

        int kills = 0;
        Process process = start("killed");
        while (awaitMoment(process, kills % 2 == 0)) {
            process.destroyForcibly().waitFor();
            kills++;
            process = start("killed");
        }

        System.out.println("killed the run " + kills + " times");
        assertSameButForLapsedOrders(undisturbed, report(process));
        assertTrue(kills >= LEAST_KILLS, "expected at least " + LEAST_KILLS + " kills, found " + kills);
    }

    private static void assertSameButForLapsedOrders(JsonNode undisturbed, JsonNode killed) {
        assertTrue(killed.path("proven").asBoolean(), killed.toPrettyString());
        if (lapsed(killed) == 0) {
            assertEquals(undisturbed.toPrettyString(), killed.toPrettyString());
        }
        for (int i = 0; i < undisturbed.path("windows").size(); i++) {
            JsonNode window = killed.path("windows").path(i);
            if (!window.path("order").path("state").asText().equals("LAPSED")) {
                assertEquals(undisturbed.path("windows").path(i).toPrettyString(), window.toPrettyString());
            }
        }
        System.out.println(lapsed(killed) + " orders lapsed");
    }

    private static long lapsed(JsonNode report) {
        return inState(report, "LAPSED");
    }

    private static long filled(JsonNode report) {
        return inState(report, "FILLED");
    }

    private static long inState(JsonNode report, String state) {
        return report.path("windows").findValues("order").stream()
                .filter(order -> order.path("state").asText().equals(state))
                .count();
    }

    /** True when the moment to kill has come, false when the run ended first. */
    private boolean awaitMoment(Process process, boolean afterTheVenueWrote) throws InterruptedException {
        Path kept = directory.resolve("killed");
        long venueBefore = size(kept.resolve("outside/venue"));
        long allBefore = size(kept);
        while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
            boolean venueWrote =
                    afterTheVenueWrote && size(kept.resolve("outside/venue")) > venueBefore && venueBefore > 0;
            if (venueWrote || size(kept) > allBefore + BYTES_BETWEEN_KILLS) {
                return true;
            }
        }
        return false;
    }

    private Process start(String name) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dpolystep.root=" + System.getProperty("polystep.root"),
                "-cp",
                System.getProperty("java.class.path"),
                Polystep.class.getName(),
                "run",
                "--json",
                "--keep",
                directory.resolve(name).toString(),
                "--data",
                directory.resolve("session").toString());
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Process finish(Process process) throws InterruptedException {
        assertEquals(0, process.waitFor(), "exit code of the undisturbed run");
        return process;
    }

    /** The report without the counts of calls, which are of one process only. */
    private JsonNode report(Process process) throws IOException, InterruptedException {
        assertEquals(0, process.waitFor(), "exit code: 0 only if every proof holds");
        ObjectNode report = (ObjectNode) JSON.readTree(directory.resolve("out").toFile());
        report.remove(List.of("calls", "costDollars"));
        return report;
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException notThereYet) {
            return 0;
        }
    }
}
