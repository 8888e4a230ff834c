package io.polystep.local.run;

import io.polystep.local.journal.Durability;
import io.polystep.local.journal.Journal;
import io.polystep.local.journal.JournalFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The directory of a run that can be continued. {@code trader/} is what Polystep knows; {@code outside/} is what the venue
 * and the chain know, which the trader learns only by asking.
 *
 * @param root the directory
 */
record KeptRun(Path root) {
    private static final String VERSION = "polystep-run 1";
    private static final String MANIFEST = "run.txt";

    /**
     * Opens or makes the directory.
     *
     * @param content fingerprint of the session and of the world it is played in
     * @throws RunException if it cannot be written, holds something else, or belongs to another run
     */
    static KeptRun open(RunOptions options, String content, Path root) {
        try {
            Files.createDirectories(root);
            Path manifest = root.resolve(MANIFEST);
            String mine = VERSION + "\n" + options.fingerprint() + " content=" + content + "\n";
            if (Files.exists(manifest)) {
                requireSame(root, Files.readString(manifest), mine);
            } else {
                requireEmpty(root);
                Path written = Files.writeString(root.resolve(MANIFEST + ".new"), mine);
                Files.move(written, manifest, StandardCopyOption.ATOMIC_MOVE);
            }
            return new KeptRun(root);
        } catch (IOException unwritable) {
            throw new RunException(
                    "expected a directory that can be written at " + root + ", found " + unwritable
                            + "; choose another --keep directory or mend its permissions",
                    unwritable);
        }
    }

    /**
     * Opens a directory that holds a run, whatever its arguments were.
     *
     * @throws RunException if it holds none of this version
     */
    static KeptRun existing(Path root) {
        Path manifest = root.resolve(MANIFEST);
        try {
            String found = Files.exists(manifest) ? Files.readString(manifest) : "";
            if (!found.startsWith(VERSION + "\n")) {
                throw new RunException("expected a run of version '" + VERSION + "' in " + root + ", found "
                        + (found.isEmpty()
                                ? "none"
                                : "'" + found.lines().findFirst().orElse("") + "'")
                        + "; name the directory that was given to run --keep");
            }
            return new KeptRun(root);
        } catch (IOException unreadable) {
            throw new RunException("expected to read " + manifest + ", found " + unreadable, unreadable);
        }
    }

    private static void requireSame(Path root, String found, String mine) {
        if (!found.startsWith(VERSION + "\n")) {
            throw new RunException("expected a run of version '" + VERSION + "' in " + root + ", found '"
                    + found.lines().findFirst().orElse("") + "'; choose an empty --keep directory");
        }
        if (!found.equals(mine)) {
            throw new RunException(
                    "expected the arguments and the data of the run that " + root + " belongs to, which are '"
                            + found.lines().skip(1).findFirst().orElse("") + "', found '"
                            + mine.lines().skip(1).findFirst().orElse("")
                            + "'; repeat the same arguments on the same data with the same version, or choose an empty --keep directory");
        }
    }

    private static void requireEmpty(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            if (entries.anyMatch(entry -> !entry.getFileName().toString().equals(MANIFEST + ".new"))) {
                throw new RunException("expected an empty directory or a kept run at " + root
                        + ", found other files; choose another --keep directory");
            }
        }
    }

    Path table() {
        return root.resolve("trader").resolve("table");
    }

    Path executions() {
        return root.resolve("trader").resolve("executions");
    }

    /** A journal of one part; kills of the process lose nothing, a power cut may lose the newest records. */
    Journal journal(String part, String format) {
        return Journal.open(root.resolve(part), new JournalFormat(format, 1), Durability.OS_BUFFERED);
    }

    static byte[] bytes(String record) {
        return record.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }
}
