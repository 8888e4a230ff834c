package io.polystep.local.cli;

import io.polystep.local.simulation.crash.CrashMatrix;
import io.polystep.local.simulation.crash.CrashRow;
import io.polystep.local.simulation.crash.Scenario;
import io.polystep.local.simulation.crash.Scenarios;
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
            "Crashes every scenario at every boundary that its uncrashed run crosses, in five modes, continues, and compares",
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
            defaultValue = "1..3",
            description = "Seeds of prices and winners (default: ${DEFAULT-VALUE}).")
    private SimulationArguments.@Nullable SeedRange seeds;

    @Option(names = "--every", paramLabel = "N", description = "Every Nth boundary only (default: ${DEFAULT-VALUE}).")
    private int every = 1;

    @Option(names = "--threads", paramLabel = "T", description = "Rows at once (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(names = "--details", description = "Show the endings that differ without being torn.")
    private boolean details;

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
                        every,
                        row -> tell(console, row));
        long torn = rows.stream().mapToLong(CrashRow::torn).sum();
        console.line(String.format(
                Locale.ROOT,
                LINE,
                "total",
                "",
                rows.stream().mapToLong(CrashRow::boundaries).sum(),
                rows.stream().mapToLong(CrashRow::points).sum(),
                rows.stream().mapToLong(CrashRow::same).sum(),
                rows.stream().mapToLong(CrashRow::notSent).sum(),
                rows.stream().mapToLong(CrashRow::later).sum(),
                torn));
        return torn == 0 ? ExitCode.OK : ExitCode.NOT_PROVEN;
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
        console.line(String.format(
                Locale.ROOT,
                LINE,
                row.scenario(),
                row.seed(),
                row.boundaries(),
                row.points(),
                row.same(),
                row.notSent(),
                row.later(),
                row.torn()));
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
