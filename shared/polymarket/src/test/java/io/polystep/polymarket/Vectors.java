package io.polystep.polymarket;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.polymarket.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The golden vectors, read strictly: numbers that matter are texts and stay exact. */
public final class Vectors {
    private Vectors() {}

    /** One case; its name shows in the test report. */
    public record Case(String id, String kind, JsonNode input, JsonNode expected) {
        /** A field of the input as text. */
        public String in(String field) {
            return input.path(field).asText();
        }

        /** A field of the expectation as text. */
        public String out(String field) {
            return expected.path(field).asText();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Every case of a file. */
    public static List<Case> cases(String file) {
        return Json.parse(text(file))
                .path("cases")
                .valueStream()
                .map(node -> new Case(
                        node.path("id").asText(),
                        node.path("kind").asText(node.path("input").path("kind").asText()),
                        node.path("input"),
                        node.path("expected")))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file + ".json"), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
