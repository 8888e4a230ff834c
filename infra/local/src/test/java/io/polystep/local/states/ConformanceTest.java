package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the hand-written cases of {@code conformance/*.json}; each names the documented rule that it follows. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> behavesAsDocumented() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : List.of("flow", "errors", "nested")) {
            for (JsonNode one : cases(file)) {
                tests.add(dynamicTest(file + ": " + one.path("name").asText(), () -> check(one)));
            }
        }
        return tests.stream();
    }

    private static JsonNode cases(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ConformanceTest.class.getResourceAsStream("conformance/" + file + ".json"), file)) {
            return Json.MAPPER.readTree(in);
        }
    }

    private static void check(JsonNode one) {
        assertTrue(one.path("rule").asText().length() > 3, "each case cites its rule");
        Definition definition = Definition.parse(
                one.path("name").asText(), one.path("definition").toString(), Map.of());

        StatesRun run = StatesRun.of(
                definition,
                one.path("input").toString(),
                Optional.ofNullable(one.get("mocks")).map(JsonNode::toString),
                1);

        JsonNode expected = one.path("expect");
        List<String> states = new ArrayList<>();
        expected.path("states").forEach(state -> states.add(state.asText()));
        assertEquals(states, run.statesEntered());
        assertEquals(
                Optional.ofNullable(expected.get("output")), run.execution().output());
        assertEquals(
                Optional.ofNullable(expected.get("error")).map(JsonNode::asText),
                run.execution().error(),
                () -> run.execution().cause().orElse(""));
        if (expected.has("cause")) {
            assertEquals(
                    Optional.of(expected.path("cause").asText()),
                    run.execution().cause());
        }
        if (expected.has("virtualSeconds")) {
            assertEquals(
                    expected.path("virtualSeconds").asLong(), run.virtualTime().toSeconds());
        }
    }
}
