package io.polystep.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A document, a part of which is made by a command. */
final class MarkedDocument {
    private MarkedDocument() {}

    /**
     * Replaces the lines between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}.
     *
     * @throws IllegalArgumentException if the document has not both markers in this order
     */
    static void replace(Path file, String name, List<String> part) throws IOException {
        String begin = "<!-- begin " + name + " -->";
        String end = "<!-- end " + name + " -->";
        List<String> old = Files.readAllLines(file);
        int from = old.indexOf(begin);
        int to = old.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("expected lines '" + begin + "' and '" + end + "' in " + file
                    + ", found " + (from < 0 ? "no beginning" : "no end after the beginning"));
        }
        List<String> lines = new ArrayList<>(old.subList(0, from + 1));
        lines.addAll(part);
        lines.addAll(old.subList(to, old.size()));
        Files.write(file, lines);
    }
}
