package io.polystep.local.cli;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.local.run.Report;
import io.polystep.local.run.ReportJson;
import io.polystep.local.run.ReportText;
import io.polystep.local.run.Run;
import io.polystep.local.run.RunOptions;
import io.polystep.strategy.Strategy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code polystep run}: the main job on a session. */
@Command(
        name = "run",
        description = {
            "Runs the main job on a session, from market scan to redeemed money.",
            "The deployed handlers and state machines run on an embedded runtime; at the end come a table of windows, the",
            "ledger and the proofs.",
            "Exit code 0 only if every proof holds; 1 if one fails; 2 for a wrong command line; 3 for unusable input."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Session directory: markets.json and <slug>.jsonl.gz files (default: the bundled synthetic sample).")
    private @Nullable Path data;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Arguments.Time.class,
            description = "Leave out windows that start earlier, e.g. 2026-04-16T08:00:00Z.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Arguments.Time.class,
            description = "Leave out windows that end later.")
    private @Nullable Instant to;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            converter = Arguments.StrategyName.class,
            defaultValue = "late-confirmation",
            description = "Which strategy decides (default: ${DEFAULT-VALUE}).")
    private @Nullable Strategy strategy;

    @Option(
            names = "--cash",
            paramLabel = "DOLLARS",
            converter = Arguments.Cash.class,
            description = "Opening deposit (default: ${DEFAULT-VALUE}).")
    private Usdc cash = Usdc.of("1000");

    @Option(names = "--seed", description = "Seed for everything that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--fee-rate",
            paramLabel = "RATE",
            converter = Arguments.FeeRate.class,
            defaultValue = "0.07",
            description =
                    "Takers' fee rate, exponent 1, where the session gives no schedule (default: ${DEFAULT-VALUE}).")
    private @Nullable FeeSchedule assumedFees;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = {
                "Keep everything there. Killed at any point and started again with the same arguments,",
                "the run continues and ends with the same ledger."
            })
    private @Nullable Path keep;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        RunOptions options = options();
        Report report;
        try (ProgressBar bar = ProgressBar.onTerminal(console)) {
            report = Run.of(options, Checkout.root(), bar);
        }
        console.line((json ? ReportJson.of(report) : ReportText.of(report)).stripTrailing());
        return report.proven() ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }

    private RunOptions options() {
        try {
            return new RunOptions(
                    Optional.ofNullable(data),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Objects.requireNonNull(strategy).id(),
                    cash,
                    seed,
                    Objects.requireNonNull(assumedFees),
                    Optional.ofNullable(keep));
        } catch (IllegalArgumentException contradiction) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(contradiction.getMessage()));
        }
    }
}
