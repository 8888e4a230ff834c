package io.polystep.local.session;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One gzip data file: checked as a whole before a run, then read line by line. */
final class DataFile {
    private static final int BUFFER = 1 << 16;

    private DataFile() {}

    /**
     * What a whole file holds.
     *
     * @param lines number of line feeds
     * @param checksum of the unpacked content
     */
    record Content(long lines, long checksum) {}

    /** Reads the file to its end, which checks the gzip trailer. */
    static Content check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SessionException("Expected recorded messages in " + file + ", found no such file.");
        }
        try {
            return read(file);
        } catch (EOFException truncated) {
            throw new SessionException(
                    "Expected a whole gzip file, found " + file + " cut short. Copy it again.", truncated);
        } catch (ZipException damaged) {
            throw new SessionException(
                    "Expected a gzip file, found " + file + " damaged or of another kind: " + damaged.getMessage(),
                    damaged);
        } catch (IOException unreadable) {
            throw new SessionException("Expected to read " + file + ", found: " + unreadable, unreadable);
        }
    }

    private static Content read(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new SessionException("Expected recorded messages in " + file + ", found an empty file.");
        }
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        long lines = 0;
        CRC32 checksum = new CRC32();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                checksum.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (bytes == 0) {
            throw new SessionException("Expected recorded messages in " + file + ", found none.");
        }
        return new Content(lines, checksum.getValue());
    }

    /** Opens the file for reading lines. */
    static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
                BUFFER);
    }
}
