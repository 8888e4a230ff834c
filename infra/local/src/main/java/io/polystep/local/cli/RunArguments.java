package io.polystep.local.cli;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.local.run.RunOptions;
import io.polystep.strategy.Strategy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The arguments that say which run is meant: of {@code run}, and of what looks into a kept run. */
final class RunArguments {
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

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = {
                "Keep everything there. Killed at any point and started again with the same arguments,",
                "the run continues and ends with the same ledger."
            })
    private @Nullable Path keep;

    /** What these arguments ask for; a contradiction is a usage error. */
    RunOptions options(CommandSpec spec) {
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
            throw new ParameterException(spec.commandLine(), String.valueOf(contradiction.getMessage()));
        }
    }
}
