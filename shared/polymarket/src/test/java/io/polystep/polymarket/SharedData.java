package io.polystep.polymarket;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Recorded data that is kept outside the repository; tests that need it are skipped when it is not there. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder under the shared {@code data} folder; skips the test when it is absent. */
    public static Path require(String path) {
        Path root = Path.of(System.getProperty("polystep.root", ".."));
        Path shared = Optional.ofNullable(System.getenv("POLYSTEP_SHARED"))
                .map(Path::of)
                .orElseGet(() -> root.resolve("../shared"));
        Path wanted = shared.resolve("data").resolve(path);
        assumeTrue(
                Files.exists(wanted),
                "recorded data '" + path + "' is not there; set POLYSTEP_SHARED to the folder that holds data/");
        return wanted;
    }

    /** The text of a file, unpacked when its name ends in {@code .gz}. */
    public static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The files of a folder, by name. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
