package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every recorded decision says what was weighed, what follows, and what shows that it is still followed. */
final class DecisionLogTest {
    private static final List<String> PARTS =
            List.of("## Context", "## Options", "## Outcome", "## Consequences", "## Confirmation");

    @Test
    void givesEveryPartOfADecision() throws IOException {
        List<Path> decisions = decisions();

        assertFalse(decisions.isEmpty());
        for (Path decision : decisions) {
            List<String> headings = SourceTree.read(decision)
                    .lines()
                    .filter(line -> line.startsWith("## "))
                    .toList();
            assertEquals(PARTS, headings, decision.toString());
        }
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(SourceTree.open().root().resolve("docs/adr"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
