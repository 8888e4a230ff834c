package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A test that guards against an incident carries its number as a tag, so that {@code -Dgroups=I-42} runs what guards
 * against it. This test keeps tags and coverage table together.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the source tree is walked once
final class IncidentTagsTest {
    /** Incidents in state, orders, fills, balances, redemption or recovery; each must be made to happen by a test. */
    private static final Set<String> NAMED = Set.of(
            "I-01", "I-02", "I-03", "I-05", "I-06", "I-07", "I-08", "I-09", "I-10", "I-12", "I-14", "I-15", "I-16",
            "I-17", "I-18", "I-22", "I-23", "I-24", "I-25", "I-26", "I-27", "I-28", "I-30", "I-31", "I-33", "I-34",
            "I-35", "I-37", "I-39", "I-41", "I-42", "I-48", "I-50", "I-60", "I-61", "I-63", "I-64");

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(I-\\d\\d[a-z]?)\"\\)");

    private final SourceTree sources = SourceTree.open();
    private final CoverageTable table = CoverageTable.of(sources.root());

    @Test
    void everyIncidentOfStateAndMoneyHasATestWithItsNumber() {
        Set<String> missing = new TreeSet<>(NAMED);
        missing.removeAll(tagged().keySet());

        assertEquals(Set.of(), missing, "incidents that no test names: tag the test that would fail if it came back");
    }

    @Test
    void theTableNamesAClassForEveryTag() {
        List<String> wrong = tagged().entrySet().stream()
                .filter(tag -> evidence(tag.getKey()).noneMatch(tag.getValue()::contains))
                .map(tag -> tag.getKey() + " is tagged in " + tag.getValue() + ", and its row names none of them")
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void seesATag() {
        assertTrue(TAG.matcher("    @Tag(\"I-42\")").find());
    }

    private Stream<String> evidence(String incident) {
        return table.rows().stream()
                .filter(row -> row.id().equals(incident))
                .flatMap(CoverageRow::named)
                .map(name -> name.replaceFirst("#.*", ""));
    }

    /** Names of the test classes that carry each tag. */
    private Map<String, Set<String>> tagged() {
        Map<String, Set<String>> tagged = new TreeMap<>();
        sources.tests()
                .forEach((name, files) -> files.stream()
                        .map(Path::toAbsolutePath)
                        .map(SourceTree::read)
                        .flatMap(text -> TAG.matcher(text).results())
                        .map((MatchResult match) -> match.group(1))
                        .forEach(tag -> tagged.computeIfAbsent(tag, key -> new TreeSet<>())
                                .add(name)));
        tagged.values().removeIf(names -> names.equals(Set.of("IncidentTagsTest")));
        tagged.values().forEach(names -> names.remove("IncidentTagsTest"));
        return tagged;
    }
}
