package io.polystep.signal.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Planted to break a rule. */
public final class WritesAFile {
    private WritesAFile() {}

    static void save(Path file, String state) throws IOException {
        Files.writeString(file, state);
    }
}
