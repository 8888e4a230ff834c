package io.polystep.ledger.snapshot;

import io.polystep.domain.error.PermanentException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The two files of a snapshot.
 *
 * @param directory where they are
 */
record SnapshotFiles(Path directory) {
    private static final String ITEMS = "items.jsonl.gz";
    private static final String MANIFEST = "manifest.txt";

    /** What went through a file. */
    record Content(long lines, String sha256) {}

    /** Makes an empty directory for a new snapshot. */
    static SnapshotFiles create(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new PermanentException("expected an empty directory for the snapshot at " + directory
                            + ", found files in it; choose another one");
                }
            }
            return new SnapshotFiles(directory);
        } catch (IOException unwritable) {
            throw new PermanentException(
                    "expected a directory that can be written at " + directory + ", found " + unwritable, unwritable);
        }
    }

    /** Writes the items, each line once, replacing an earlier attempt. */
    Content write(Consumer<Consumer<String>> lines) {
        Path file = directory.resolve(ITEMS);
        MessageDigest digest = sha256();
        long[] count = {0};
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            lines.accept(line -> {
                count[0]++;
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                append(out, line);
            });
        } catch (IOException unwritable) {
            throw new PermanentException("expected to write " + file + ", found " + unwritable, unwritable);
        }
        return new Content(count[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static void append(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes the manifest, whole or not at all. */
    void seal(Manifest manifest) {
        try {
            Path written = Files.writeString(directory.resolve(MANIFEST + ".new"), manifest.text());
            Files.move(written, directory.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new PermanentException(
                    "expected to write the manifest in " + directory + ", found " + unwritable, unwritable);
        }
    }

    Manifest manifest() {
        Path file = directory.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new PermanentException("expected a snapshot in " + directory + ", found no " + MANIFEST
                    + ": it was never finished, or is none; name a finished snapshot");
        }
        try {
            return Manifest.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new PermanentException("expected to read " + file + ", found " + unreadable, unreadable);
        }
    }

    /** Gives every line and says what went through. */
    Content read(Consumer<String> lines) {
        Path file = directory.resolve(ITEMS);
        MessageDigest digest = sha256();
        long count = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                count++;
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                lines.accept(line);
            }
        } catch (EOFException | ZipException damaged) {
            throw new PermanentException(
                    "expected a whole " + file + ", found it truncated or damaged (" + damaged.getMessage()
                            + "); restore another snapshot",
                    damaged);
        } catch (IOException unreadable) {
            throw new PermanentException("expected to read " + file + ", found " + unreadable, unreadable);
        }
        return new Content(count, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
