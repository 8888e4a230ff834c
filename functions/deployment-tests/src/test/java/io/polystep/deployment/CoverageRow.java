package io.polystep.deployment;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of a coverage table.
 *
 * @param file the document it is in
 * @param id the requirement
 * @param item the requirement in a few words
 * @param status how far it is built, as written
 * @param how what covers it
 * @param evidence what shows it, as written
 */
record CoverageRow(String file, String id, String item, String status, String how, String evidence) {
    private static final Pattern LINE = Pattern.compile("^\\|(.*)\\|\\s*$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int CELLS = 5;

    /** The row in this line of a document, or empty when the line is no row with an id. */
    static Optional<CoverageRow> parse(String file, String line) {
        return LINE.matcher(line)
                .results()
                .map(match -> List.of(match.group(1).split("\\|", -1)))
                .filter(cells -> !cells.getFirst().strip().equals("Id"))
                .filter(cells -> !cells.getFirst().strip().matches(":?-+:?"))
                .map(cells -> of(file, line, cells.stream().map(String::strip).toList()))
                .findFirst();
    }

    private static CoverageRow of(String file, String line, List<String> cells) {
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException(
                    "expected " + CELLS + " cells in " + file + ", found " + cells.size() + " in: " + line);
        }
        return new CoverageRow(file, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /** Everything that the evidence names between backquotes: tests, commands and files. */
    Stream<String> named() {
        return CODE.matcher(evidence).results().map((MatchResult match) -> match.group(1));
    }

    boolean hasBlankCell() {
        return Stream.of(id, item, status, how, evidence).anyMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return file + ": " + id;
    }
}
