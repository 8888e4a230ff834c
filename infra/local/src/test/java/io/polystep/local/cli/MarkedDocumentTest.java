package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void replacesWhatIsBetweenTheMarkers() throws IOException {
        Path document = Files.write(
                folder.resolve("table.md"), List.of("before", "<!-- begin t -->", "old", "<!-- end t -->", "after"));

        MarkedDocument.replace(document, "t", List.of("new", "lines"));

        assertEquals(
                List.of("before", "<!-- begin t -->", "new", "lines", "<!-- end t -->", "after"),
                Files.readAllLines(document));
    }

    @Test
    void leavesADocumentWithoutMarkersAsItIs() throws IOException {
        Path document = Files.write(folder.resolve("plain.md"), List.of("before", "<!-- begin t -->"));

        assertThrows(IllegalArgumentException.class, () -> MarkedDocument.replace(document, "t", List.of("new")));
        assertEquals(List.of("before", "<!-- begin t -->"), Files.readAllLines(document));
    }
}
