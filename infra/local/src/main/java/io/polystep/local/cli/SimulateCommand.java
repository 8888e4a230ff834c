package io.polystep.local.cli;

import io.polystep.local.simulation.Campaign;
import io.polystep.local.simulation.SimulationOptions;
import io.polystep.local.simulation.SimulationResult;
import io.polystep.local.simulation.Totals;
import io.polystep.local.simulation.faults.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polystep simulate}: the whole system from a seed, with everything that can go wrong. */
@Command(
        name = "simulate",
        description = {
            "Runs the whole system from a seed: functions, state machines, ledger, venue and chain, on virtual time and with",
            "every fault that the seed draws. Prints what was done and every rule that did not hold.",
            "Exit code 0 if every rule held, 1 if one did not, 2 for a wrong command line."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    /** More seeds than this are told by how far they are. */
    private static final int MOST_LINES = 50;

    private static final int PARTS = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--seed", description = "Seed of everything that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            converter = SimulationArguments.Seeds.class,
            description = "Every seed from A to B instead of one.")
    private SimulationArguments.@Nullable SeedRange seeds;

    @Option(names = "--days", paramLabel = "N", description = "Virtual days of each seed (default: ${DEFAULT-VALUE}).")
    private int days = 1;

    @Option(names = "--minutes", paramLabel = "N", description = "Virtual minutes of each seed instead of days.")
    private int minutes;

    @Option(
            names = "--faults",
            paramLabel = "LIST",
            converter = SimulationArguments.Faults.class,
            defaultValue = "all",
            description = "Kinds of faults with commas between, or all, or none (default: ${DEFAULT-VALUE}).")
    private Set<FaultKind> faults = Set.of();

    @Option(names = "--threads", paramLabel = "T", description = "Seeds at once (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--trace-lines",
            paramLabel = "N",
            description = "Lines of the trace before a violation that are shown (default: ${DEFAULT-VALUE}).")
    private int traceLines = SimulationOptions.TRACE_LINES;

    @Override
    public Integer call() {
        // Functions log every fault, which is what a simulation is made of.
        System.setProperty("log4j2.level", "OFF");
        Console console = Console.of(spec);
        Path root = Checkout.root();
        Duration time = minutes > 0 ? Duration.ofMinutes(minutes) : Duration.ofDays(days);
        SimulationArguments.SeedRange range = seeds == null ? new SimulationArguments.SeedRange(seed, seed) : seeds;
        List<SimulationOptions> options = LongStream.rangeClosed(range.first(), range.last())
                .mapToObj(each -> new SimulationOptions(root, each, time, faults, traceLines))
                .toList();
        long start = System.nanoTime();
        Consumer<SimulationResult> each = options.size() <= MOST_LINES
                ? result -> tell(console, result)
                : new Progress(console, options.size(), start);
        Totals totals = new Campaign(threads).run(options, each);
        tell(console, totals, Duration.ofNanos(System.nanoTime() - start));
        return totals.violations() == 0 ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }

    /** Every so many results, how far it is; and every result that broke a rule, whole. */
    private static final class Progress implements Consumer<SimulationResult> {
        private final Console console;
        private final int all;
        private final long start;
        private final Totals totals = new Totals();
        private int ended;

        Progress(Console console, int all, long start) {
            this.console = console;
            this.all = all;
            this.start = start;
        }

        @Override
        public void accept(SimulationResult result) {
            totals.add(result);
            ended++;
            if (!result.violations().isEmpty()) {
                tell(console, result);
            }
            if (ended % Math.max(1, all / PARTS) == 0) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                console.line(ended + " of " + all + " seeds: " + totals + "; " + pace(totals, took));
            }
        }
    }

    private static void tell(Console console, SimulationResult result) {
        console.line(String.format(
                java.util.Locale.ROOT,
                "seed %d: %d windows, %d intents, %d orders, %d fills, %d redemptions, %d violations, trace %s",
                result.options().seed(),
                result.windows(),
                result.intents(),
                result.orders(),
                result.fills(),
                result.redemptions(),
                result.violations().size(),
                result.traceHash()));
        if (!result.violations().isEmpty()) {
            console.line("  what happened before:");
            result.before().forEach(line -> console.line("    " + line));
            result.violations().forEach(violation -> console.line("  VIOLATION " + violation));
            console.line("  again with: " + result.options().command());
        }
    }

    private static void tell(Console console, Totals totals, Duration took) {
        console.line("faults by kind:");
        totals.faults().forEach((kind, count) -> console.line("  " + kind + " " + count + "  (" + kind.words() + ")"));
        if (!totals.never().isEmpty()) {
            console.line("never happened: " + totals.never());
        }
        console.line(totals.toString());
        console.line("orders too many: " + totals.extraOrders() + "; rules that did not hold: "
                + (totals.broken().isEmpty() ? "none" : totals.broken()) + "; longest unknown outcome: "
                + totals.longestUnknown().toSeconds() + " s after the last trouble");
        console.line(pace(totals, took));
    }

    private static String pace(Totals totals, Duration took) {
        return String.format(
                java.util.Locale.ROOT,
                "%.1f s, %.1f simulated days a minute",
                took.toMillis() / 1000.0,
                totals.days() / Math.max(1, took.toMillis()) * 60_000);
    }
}
