package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The coverage documents are complete, count right, and name only evidence that exists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the source tree is walked once
final class CoverageTableTest {
    private static final int DECISIONS = 12;
    private static final int RELIABILITY_ITEMS = 94;
    private static final int IMPROVEMENTS = 35;
    private static final int LAST_INCIDENT_OF_THE_FIRST_SERIES = 54;
    private static final int FIRST_VENUE_INCIDENT = 60;
    private static final int LAST_VENUE_INCIDENT = 66;
    private static final List<String> LETTERED_INCIDENTS = List.of("I-36b", "I-39a", "I-39b", "I-39c", "I-39d");

    /** A requirement's id wherever it stands in a text. */
    private static final Pattern ID = Pattern.compile(
            "(?<![\\w.-])(D-\\d\\d[a-z]?|S[04]-\\d\\d|I-\\d\\d[a-z]?|2[AB]\\.\\d+[a-z]|4-\\d\\d|5\\.\\d-\\d\\d)(?![\\w-])");

    private final SourceTree sources = SourceTree.open();
    private final CoverageTable table = CoverageTable.of(sources.root());

    @Test
    void fillsEveryCellAndUsesOnlyKnownStatuses() {
        List<CoverageRow> wrong = table.rows().stream()
                .filter(row -> row.hasBlankCell() || !CoverageTable.STATUSES.contains(row.status()))
                .toList();

        assertEquals(List.of(), wrong, "rows with a blank cell or a status outside " + CoverageTable.STATUSES);
    }

    @Test
    void givesEachIdOnce() {
        Set<String> seen = new HashSet<>();

        List<CoverageRow> repeated =
                table.rows().stream().filter(row -> !seen.add(row.id())).toList();

        assertEquals(List.of(), repeated);
    }

    @Test
    void hasARowForEveryRequirement() {
        Set<String> ids = table.rows().stream().map(CoverageRow::id).collect(Collectors.toSet());

        List<String> missing = required().filter(id -> !ids.contains(id)).toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void countsOnTheIndexWhatTheRowsSay() {
        List<String> onTheIndex = table.index()
                .lines()
                .filter(line -> line.startsWith("| [") || line.startsWith("| all "))
                .toList();

        assertEquals(table.totals(), onTheIndex);
    }

    @Test
    void namesOnlyEvidenceThatExists() {
        List<String> wrong = table.rows().stream()
                .flatMap(row -> row.named().filter(name -> !sources.has(name)).map(name -> row + " names " + name))
                .toList();

        assertEquals(List.of(), wrong, "no such test, command or file");
    }

    @Test
    void showsEverythingThatWorks() {
        List<CoverageRow> unshown = table.rows().stream()
                .filter(row -> row.status().equals("works"))
                .filter(row -> row.named().noneMatch(SourceTree::canBeRun))
                .toList();

        assertEquals(List.of(), unshown, "rows that work and name no test or command");
    }

    @Test
    void pointsOnlyToRowsThatExist() {
        Set<String> ids = table.rows().stream().map(CoverageRow::id).collect(Collectors.toSet());

        List<String> dangling = table.rows().stream()
                .flatMap(row -> mentioned(row.how() + " " + row.evidence())
                        .filter(id -> !ids.contains(id))
                        .map(id -> row + " points to " + id))
                .toList();

        assertEquals(List.of(), dangling);
        assertEquals(
                List.of(),
                mentioned(table.index()).filter(id -> !ids.contains(id)).toList());
    }

    @Test
    void tellsExistingEvidenceFromInventedEvidence() {
        assertTrue(sources.has("CoverageTableTest#tellsExistingEvidenceFromInventedEvidence"));
        assertTrue(sources.has("./mvnw verify"));
        assertTrue(sources.has("docs/reference/coverage.md"));
        assertFalse(sources.has("CoverageTableTest#sources"));
        assertFalse(sources.has("CoverageTableTest#inventsEvidence"));
        assertFalse(sources.has("InventedTest"));
        assertFalse(sources.has("./invented"));
    }

    private static Stream<String> mentioned(String text) {
        return ID.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<String> required() {
        return Stream.of(
                        numbered("D-", 1, DECISIONS),
                        numbered("S0-", 1, RELIABILITY_ITEMS),
                        numbered("S4-", 1, IMPROVEMENTS),
                        numbered("I-", 1, LAST_INCIDENT_OF_THE_FIRST_SERIES),
                        numbered("I-", FIRST_VENUE_INCIDENT, LAST_VENUE_INCIDENT),
                        LETTERED_INCIDENTS.stream())
                .flatMap(ids -> ids);
    }

    private static Stream<String> numbered(String prefix, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> prefix + "%02d".formatted(number));
    }
}
