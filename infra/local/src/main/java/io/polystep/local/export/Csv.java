package io.polystep.local.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated text after RFC 4180: a header, CRLF, quotes where they are needed. */
final class Csv {
    private Csv() {}

    static Path write(Sheet sheet, Path folder) throws IOException {
        Path file = folder.resolve(sheet.name() + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(line(sheet.columns()));
            for (List<String> row : sheet.rows()) {
                out.write(line(row));
            }
        }
        return file;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
