package io.polystep.local.cli;

import io.polystep.local.export.LedgerExport;
import io.polystep.local.run.Operator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polystep export}: the ledger of a kept run as files. */
@Command(
        name = "export",
        description = {
            "Writes the ledger of a kept run as CSV and Parquet: every posting with its order, trade and transaction,",
            "and each position with cost and result. Amounts are whole base units: millionths, or wei."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--keep", paramLabel = "DIR", required = true, description = "The directory of the kept run.")
    private @Nullable Path keep;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the files go; empty, or not there yet.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        LedgerExport export = Operator.ledger(Objects.requireNonNull(keep), Checkout.root());
        for (Path file : export.write(Objects.requireNonNull(out))) {
            Console.of(spec).line(file.toString());
        }
        return ExitCode.OK;
    }
}
