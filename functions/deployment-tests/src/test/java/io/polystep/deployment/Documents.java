package io.polystep.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Markdown files of the repository's root and of docs. */
final class Documents {
    private Documents() {}

    /** Their texts by file. */
    static Map<Path, String> all() {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> top = Files.list(Template.root());
                Stream<Path> docs = Files.walk(Template.root().resolve("docs"))) {
            for (Path file : Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                found.put(file, Files.readString(file, UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
