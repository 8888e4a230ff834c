package io.polystep.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The coverage documents: the rows of every chapter, and the index with its totals.
 *
 * @param index text of the index
 * @param rows all rows
 */
record CoverageTable(String index, List<CoverageRow> rows) {
    /** The words that a row's status may be. */
    static final List<String> STATUSES = List.of("works", "partly", "planned", "refused");

    static CoverageTable of(Path root) {
        Path reference = root.resolve("docs/reference");
        try (Stream<Path> files = Files.list(reference.resolve("coverage"))) {
            List<CoverageRow> rows = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(CoverageTable::rows)
                    .toList();
            return new CoverageTable(SourceTree.read(reference.resolve("coverage.md")), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<CoverageRow> rows(Path file) {
        String name = file.getFileName().toString();
        return SourceTree.read(file).lines().flatMap(line -> CoverageRow.parse(name, line).stream());
    }

    /** The lines of the totals table that the rows give, one for each document and one for all. */
    List<String> totals() {
        Map<String, List<CoverageRow>> byFile = rows.stream().collect(Collectors.groupingBy(CoverageRow::file));
        Stream<String> files = byFile.keySet().stream()
                .sorted()
                .map(file -> total("[" + file + "](coverage/" + file + ")", byFile.getOrDefault(file, List.of())));
        return Stream.concat(files, Stream.of(total("all", rows))).toList();
    }

    private static String total(String name, List<CoverageRow> rows) {
        String counts = STATUSES.stream()
                .map(status ->
                        rows.stream().filter(row -> row.status().equals(status)).count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
        return "| " + name + " | " + counts + " | " + rows.size() + " |";
    }
}
