package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of commands is so, and decisions have the form that was agreed. */
final class DocsTest {
    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final List<String> ADR = List.of("Context", "Options", "Outcome", "Consequences", "Confirmation");

    private final Map<Path, String> documents = Documents.all();

    @Test
    void everyCommandShownIsOneThatTheCommandLineKnows() {
        List<String> wrong = new ArrayList<>();
        List<ShownCommand> shown = documents.values().stream()
                .flatMap(text -> ShownCommand.in(text).stream())
                .toList();
        shown.forEach(command -> command.fault().ifPresent(wrong::add));

        assertEquals(List.of(), wrong);
        assertTrue(shown.size() >= 5, "found only " + shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"./polystep fly", "./polystep run --sedd 1", "./polystep run nowhere", "./polystep states walk"})
    void seesACommandThatDoesNotExist(String line) {
        assertTrue(ShownCommand.in(line).getFirst().fault().isPresent(), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"./polystep --help", "./polystep run --seed 7 --json", "`./polystep states run x.json --seed=2`"
            })
    void acceptsACommandThatExists(String line) {
        assertTrue(ShownCommand.in(line).getFirst().fault().isEmpty(), line);
    }

    @Test
    void everyDecisionHasItsFiveParts() {
        List<Map.Entry<Path, String>> decisions = documents.entrySet().stream()
                .filter(document -> folder(document.getKey()).equals("adr"))
                .toList();

        assertFalse(decisions.isEmpty());
        decisions.forEach(document -> assertEquals(
                ADR, headings(document.getValue()), document.getKey().toString()));
    }

    private static String folder(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static List<String> headings(String text) {
        return HEADING.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
