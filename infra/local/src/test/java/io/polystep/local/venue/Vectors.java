package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Golden vectors from the test resources. */
final class Vectors {
    private Vectors() {}

    static List<JsonNode> cases(String name) throws IOException {
        return read("/vectors/" + name + ".json");
    }

    /** Cases of a file that the product's conformance check keeps. */
    static List<JsonNode> ofConformance(String name) throws IOException {
        return read("/io/polystep/local/conformance/vectors/" + name + ".json");
    }

    private static List<JsonNode> read(String name) throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream(name)) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in, name));
            return StreamSupport.stream(root.path("cases").spliterator(), false).toList();
        }
    }
}
