package io.polystep.local.cli;

import io.polystep.local.conformance.Conformance;
import io.polystep.local.conformance.FileResult;
import io.polystep.local.conformance.VectorSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polystep conformance}: the protocol's golden vectors against the code that trades. */
@Command(
        name = "conformance",
        description = {
            "Runs the protocol's golden vectors against the code that trades and prints one line per file.",
            "Exit code 0 only if every case passes; 1 if one fails, a file is damaged, unknown or missing;",
            "2 for a wrong command line; 3 if DIR is not a directory of vector files."
        },
        mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Directory with the vector files (default: the copies that come with the product).")
    private @Nullable Path directory;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every case, not only those that fail.")
    private boolean verbose;

    @Option(names = "--subset", description = "Accept that DIR lacks some of the published files.")
    private boolean subset;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        VectorSource source = directory == null ? VectorSource.shipped() : VectorSource.directory(directory);
        List<FileResult> results = Conformance.run(source, subset);
        results.forEach(result -> print(console, result));
        int passed = results.stream().mapToInt(FileResult::passed).sum();
        int failed =
                results.stream().mapToInt(result -> result.failures().size()).sum();
        console.line("total: " + passed + " passed, " + failed + " failed");
        return failed == 0 ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }

    private void print(Console console, FileResult result) {
        console.line(result.line());
        if (verbose && !result.remark().isEmpty()) {
            console.line("  " + result.remark());
        }
        for (FileResult.CaseResult one : verbose ? result.cases() : result.failures()) {
            console.line("  " + one.id() + ": "
                    + one.failure().map(why -> "failed, " + why).orElse("passed"));
        }
    }
}
