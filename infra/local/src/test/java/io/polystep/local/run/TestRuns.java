package io.polystep.local.run;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Short ways to run in tests. */
public final class TestRuns {
    public static final Path ROOT = Path.of(System.getProperty("polystep.root", "."));

    private TestRuns() {}

    public static RunOptions options(Optional<Path> data, Optional<Path> keep) {
        return new RunOptions(
                data,
                Optional.empty(),
                Optional.empty(),
                new StrategyId("late-confirmation"),
                Usdc.of("1000"),
                1,
                new FeeSchedule(70_000, 1),
                keep);
    }

    public static Report run(Optional<Path> data, Optional<Path> keep) {
        return Run.of(options(data, keep), ROOT, Progress.silent());
    }

    /** Relative names and contents of all files below a directory. */
    public static Map<String, String> contents(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        directory.relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
