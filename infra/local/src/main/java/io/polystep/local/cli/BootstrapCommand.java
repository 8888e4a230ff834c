package io.polystep.local.cli;

import io.polystep.domain.state.StateRecord;
import io.polystep.local.run.KeptTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polystep bootstrap}: makes the state record that a kept run has lost. */
@Command(
        name = "bootstrap",
        description = {
            "Makes the state record of a kept run from its ledger, when there is none.",
            "Nothing else ever makes one. After trading, nothing is traded until a reconciliation has passed.",
            "Exit code 0 when it was made; 3 when there is one already, or no ledger."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BootstrapCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--keep", paramLabel = "DIR", required = true, description = "The kept run.")
    private @Nullable Path keep;

    @Override
    public Integer call() {
        StateRecord made = KeptTable.bootstrap(Objects.requireNonNull(keep), Checkout.root(), InstantSource.system());
        Console console = Console.of(spec);
        console.line("Peak       " + made.peak());
        console.line(
                "Trades     " + made.results().trades() + ", " + made.results().wins() + " won");
        made.unreconciled().ifPresent(reason -> console.line("Halted     " + reason));
        return ExitCode.OK;
    }
}
