package io.polystep.local.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.oracle.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {
    /** As many as a build has time for; the campaign in docs/reference/simulation.md has thousands. */
    private static final int DAYS = 3;

    private static final Path ROOT = Path.of(System.getProperty("polystep.root"));

    private static SimulationResult run(long seed, Set<FaultKind> faults) {
        return Simulation.run(new SimulationOptions(ROOT, seed, Duration.ofMinutes(40), faults, 50));
    }

    @Test
    void theSameSeedDoesTheSame() {
        Set<FaultKind> all = EnumSet.allOf(FaultKind.class);

        SimulationResult first = run(3, all);

        assertEquals(first.traceHash(), run(3, all).traceHash());
        assertNotEquals(first.traceHash(), run(4, all).traceHash());
    }

    @Test
    void holdsEveryRuleWhileNothingGoesWrong() {
        SimulationResult calm = run(1, EnumSet.noneOf(FaultKind.class));

        assertEquals("[]", calm.violations().toString());
        assertTrue(calm.orders() > 0, calm.toString());
    }

    @Test
    void doesTheSameInAProcessOfAnotherLanguageTimeZoneCharsetAndHashOrder() throws IOException, InterruptedException {
        String here = run(3, EnumSet.allOf(FaultKind.class)).traceHash();

        assertEquals(here, traceOf("--seed 3 --threads 1", "-Duser.language=tr", "-Duser.country=TR"));
        assertEquals(
                here,
                traceOf(
                        "--seeds 3..4 --threads 2",
                        "-Duser.timezone=Pacific/Auckland",
                        "-Dfile.encoding=ISO-8859-1",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2"));
    }

    /** The trace hash of seed 3 as the command prints it in a process of its own. */
    private static String traceOf(String seeds, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-Dpolystep.root=" + ROOT, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.polystep.local.cli.Polystep", "simulate", "--minutes", "40"));
        command.addAll(List.of(seeds.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        Matcher trace = Pattern.compile("seed 3: .* trace ([0-9a-f]{64})").matcher(output);
        assertTrue(trace.find(), output);
        return trace.group(1);
    }

    @Test
    void holdsEveryRuleForDaysOfEverythingThatCanGoWrong() {
        List<SimulationOptions> days = LongStream.rangeClosed(1, DAYS)
                .mapToObj(seed -> SimulationOptions.days(ROOT, seed, 1))
                .toList();

        List<Violation> violations = new ArrayList<>();
        Totals totals = new Campaign(2).run(days, result -> violations.addAll(result.violations()));

        assertEquals(List.of(), violations, "seeds 1 to " + DAYS);
        assertEquals(List.of(), totals.never(), "every kind of fault happens");
        assertTrue(totals.intents() >= 100 * DAYS, totals.toString());
    }
}
