package io.polystep.local.cli;

import io.polystep.ledger.snapshot.Manifest;
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

/** {@code polystep snapshot}: the table of a kept run as files. */
@Command(
        name = "snapshot",
        description = {
            "Takes a snapshot of a kept run's table: every item, with count and SHA-256 checksum.",
            "Restore it with restore-drill. Exit code 0 when it was taken; 3 for unusable input."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SnapshotCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--keep", paramLabel = "DIR", required = true, description = "The kept run.")
    private @Nullable Path keep;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "An empty directory, made if missing.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Manifest manifest = KeptTable.snapshot(
                Objects.requireNonNull(keep), Objects.requireNonNull(out), Checkout.root(), InstantSource.system());
        Console console = Console.of(spec);
        console.line("Snapshot   " + out);
        console.line("Items      " + manifest.items());
        console.line("Books      revision " + manifest.highWater().books() + ", state record "
                + manifest.highWater().state());
        console.line("SHA-256    " + manifest.sha256());
        return ExitCode.OK;
    }
}
