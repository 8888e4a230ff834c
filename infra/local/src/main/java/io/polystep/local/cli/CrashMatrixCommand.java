package io.polystep.local.cli;

import io.polystep.local.simulation.crash.CrashMatrix;
import io.polystep.local.simulation.crash.CrashRow;
import io.polystep.local.simulation.crash.MatrixTable;
import io.polystep.local.simulation.crash.Outcomes;
import io.polystep.local.simulation.crash.Scenario;
import io.polystep.local.simulation.crash.Scenarios;
import io.polystep.local.simulation.crash.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code polystep crash-matrix}: a crash at every boundary of every scenario. */
@Command(
        name = "crash-matrix",
        description = {
            "Crashes every scenario at every boundary that its uncrashed run crosses, in eight modes, continues, and compares",
            "the ending with the uncrashed one.",
            "Exit code 0 if no ending is torn, 1 if one is, 2 for a wrong command line."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CrashMatrixCommand implements Callable<Integer> {
    private static final String LINE = "%-34s %6s %10s %8s %8s %8s %8s %6s";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAMES",
            split = ",",
            description = "Scenarios with commas between (default: all).")
    private List<String> names = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            converter = SimulationArguments.Seeds.class,
            defaultValue = "1..1",
            description = "Seeds of prices and winners (default: ${DEFAULT-VALUE}).")
    private SimulationArguments.@Nullable SeedRange seeds;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "One crash point in N, drawn from the seed (default: ${DEFAULT-VALUE}).")
    private int every = 1;

    @Option(
            names = "--twice",
            paramLabel = "N",
            description = "Second crashes after a first, drawn for each scenario (default: ${DEFAULT-VALUE}).")
    private int twice = 25;

    @Option(names = "--threads", paramLabel = "T", description = "Rows at once (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(names = "--details", description = "Show the endings that differ without being torn.")
    private boolean details;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Put the tables between the markers of a document, with the day.")
    private @Nullable Path document;

    @Override
    public Integer call() {
        // Functions log every fault, which is what a matrix of crashes is made of.
        System.setProperty("log4j2.level", "OFF");
        Console console = Console.of(spec);
        SimulationArguments.SeedRange range = Objects.requireNonNull(seeds);
        console.line(String.format(
                Locale.ROOT, LINE, "scenario", "seed", "boundaries", "points", "same", "not sent", "later", "torn"));
        List<CrashRow> rows = new CrashMatrix(Checkout.root(), threads)
                .run(
                        chosen(),
                        LongStream.rangeClosed(range.first(), range.last())
                                .boxed()
                                .toList(),
                        Selection.every(every, twice),
                        row -> tell(console, row));
        Outcomes all = rows.stream().map(CrashRow::outcomes).reduce(Outcomes.NONE, Outcomes::plus);
        console.line(
                line("total", "", rows.stream().mapToLong(CrashRow::boundaries).sum(), all));
        console.line("");
        MatrixTable.parts(rows).forEach(console::line);
        if (document != null) {
            write(document, MatrixTable.lines(rows));
        }
        return all.torn() == 0 ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }

    private void write(Path file, List<String> table) {
        List<String> lines = new ArrayList<>();
        lines.add("Run on " + LocalDate.now(ZoneOffset.UTC) + ": `./polystep crash-matrix --seeds "
                + Objects.requireNonNull(seeds) + " --every " + every + " --twice " + twice + "`.");
        lines.add("");
        lines.addAll(table);
        try {
            MarkedDocument.replace(file, "crash matrix", lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String line(String scenario, String seed, long boundaries, Outcomes some) {
        return String.format(
                Locale.ROOT,
                LINE,
                scenario,
                seed,
                boundaries,
                some.points(),
                some.same(),
                some.notSent(),
                some.later(),
                some.torn());
    }

    private List<Scenario> chosen() {
        List<Scenario> all = Scenarios.all();
        List<String> known = all.stream().map(Scenario::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "expected scenarios of " + known + ", found '" + unknown + "'");
        });
        return all.stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .toList();
    }

    private void tell(Console console, CrashRow row) {
        console.line(line(row.scenario(), Long.toString(row.seed()), row.boundaries(), row.outcomes()));
        row.tornDetails().forEach(detail -> console.line("  TORN " + detail));
        if (!row.tornDetails().isEmpty()) {
            console.line("  again with: ./polystep crash-matrix --scenario " + row.scenario() + " --seeds " + row.seed()
                    + ".." + row.seed());
        }
        if (details) {
            row.differingDetails().forEach(detail -> console.line("  differs: " + detail));
        }
    }
}
