package io.polystep.local.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of the files in a journal directory: {@code <generation>.snapshot} (none for generation 0),
 * {@code <generation>.log}, and {@code *.new} while being written. The rename of a snapshot is what begins a generation.
 */
record JournalFiles(Path directory) {
    private static final Pattern SNAPSHOT = Pattern.compile("(\\d{1,18})\\.snapshot");
    private static final Pattern LOG = Pattern.compile("(\\d{1,18})\\.log");

    Path snapshot(long generation) {
        return directory.resolve(generation + ".snapshot");
    }

    Path log(long generation) {
        return directory.resolve(generation + ".log");
    }

    /** Where a file is written before {@link #publish} gives it its name. */
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    void publish(Path file) throws IOException {
        Files.move(draft(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Newest generation with a snapshot, 0 when there is none. */
    long newestSnapshot() throws IOException {
        return newest(SNAPSHOT);
    }

    long newestLog() throws IOException {
        return newest(LOG);
    }

    private long newest(Pattern pattern) throws IOException {
        return names().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElse(0);
    }

    /** Removes what belongs to no or to an older generation. */
    void sweep(long generation) throws IOException {
        for (String name : names()) {
            if (name.endsWith(".new") || isOlder(SNAPSHOT, name, generation) || isOlder(LOG, name, generation)) {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
    }

    private static boolean isOlder(Pattern pattern, String name, long generation) {
        Matcher match = pattern.matcher(name);
        return match.matches() && Long.parseLong(match.group(1)) < generation;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    /** Forces the directory entries to disk where the system allows it (Windows does not open directories). */
    void force() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
