package io.polystep.local.cli;

import io.polystep.local.run.Proof;
import io.polystep.local.run.RestoreDrill;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polystep restore-drill}: a snapshot into a new table, reconciled with chain and venue. */
@Command(
        name = "restore-drill",
        description = {
            "Restores a snapshot into a new table and reconciles it with the chain and the venue of a kept run.",
            "The new table is halted until that has passed; the kept run's own table is left as it is.",
            "Give the arguments of the kept run. Exit code 0 when it may trade again; 1 when it stays halted; 3 for",
            "unusable input."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreDrillCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "The directory that the snapshot command wrote.")
    private @Nullable Path snapshot;

    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Override
    public Integer call() {
        RestoreDrill.Result result = RestoreDrill.of(
                arguments.options(Objects.requireNonNull(spec)), Objects.requireNonNull(snapshot), Checkout.root());
        Console console = Console.of(spec);
        console.line("Restored   " + result.manifest().items() + " items of "
                + result.manifest().takenAt());
        for (Proof proof : result.proofs()) {
            console.line((proof.holds() ? "holds      " : "FAILS      ")
                    + proof.claim()
                    + (proof.detail().isEmpty() ? "" : ": " + proof.detail()));
        }
        console.line(
                result.passed()
                        ? "Reconciled. A person may clear the halt that the restore has set."
                        : "Not reconciled: the restored table stays halted, and no halt can be cleared into trading.");
        return result.passed() ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }
}
