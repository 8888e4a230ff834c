package io.polystep.local.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where vector files come from. */
public sealed interface VectorSource {
    /** The file names with {@code .json}. */
    SortedSet<String> names();

    /**
     * The text of one file.
     *
     * @throws ConformanceException if it cannot be read
     */
    String text(String name);

    /** The copies that come with the product. */
    static VectorSource shipped() {
        return new Shipped();
    }

    /**
     * The {@code .json} files of a directory; other files are left alone.
     *
     * @throws ConformanceException if it is not a directory or holds no such file
     */
    static VectorSource directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ConformanceException("expected a directory of vector files, found none at " + directory);
        }
        VectorSource source = new Directory(directory);
        if (source.names().isEmpty()) {
            throw new ConformanceException("expected .json vector files in " + directory + ", found none");
        }
        return source;
    }

    /** The copies inside the application. */
    record Shipped() implements VectorSource {
        @Override
        public SortedSet<String> names() {
            return Suites.published();
        }

        @Override
        public String text(String name) {
            try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("vectors/" + name), name)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /**
     * A directory of the caller's.
     *
     * @param path where it is
     */
    record Directory(Path path) implements VectorSource {
        @Override
        public SortedSet<String> names() {
            try (Stream<Path> files = Files.list(path)) {
                TreeSet<String> names = new TreeSet<>();
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".json"))
                        .forEach(names::add);
                return names;
            } catch (IOException unreadable) {
                throw new ConformanceException("expected to list " + path + ", found " + unreadable, unreadable);
            }
        }

        @Override
        public String text(String name) {
            try {
                return Files.readString(path.resolve(name));
            } catch (CharacterCodingException damaged) {
                throw new ConformanceException("expected UTF-8 text, found other bytes; copy it again", damaged);
            } catch (IOException unreadable) {
                throw new ConformanceException("expected to read the file, found " + unreadable, unreadable);
            }
        }
    }
}
