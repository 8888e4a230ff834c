package io.polystep.local.cli;

import io.polystep.local.run.Report;
import io.polystep.local.run.ReportJson;
import io.polystep.local.run.ReportText;
import io.polystep.local.run.Run;
import io.polystep.local.run.RunOptions;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        RunOptions options = arguments.options(Objects.requireNonNull(spec));
        Report report;
        try (ProgressBar bar = ProgressBar.onTerminal(console)) {
            report = Run.of(options, Checkout.root(), bar);
        }
        console.line((json ? ReportJson.of(report) : ReportText.of(report)).stripTrailing());
        return report.proven() ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }
}
