package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The cases of a vector file. */
final class Vectors {
    private Vectors() {}

    static List<JsonNode> cases(String name) {
        try (InputStream file = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name), name)) {
            return cases(new ObjectMapper().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<JsonNode> cases(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return cases(new ObjectMapper().readTree(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<JsonNode> cases(JsonNode document) {
        return StreamSupport.stream(document.path("cases").spliterator(), false).toList();
    }
}
